import { describe, expect, it } from 'vitest';
import { toDoKinds } from '../api/todo';
import { toDoKindWords } from '../language/words/todo';
import { routeOf } from '../navigation/routes';
import { toDoPath } from './path';

describe('what waits', () => {
  it.each(toDoKinds)('%s opens at a page and has a name', (kind) => {
    const [path = ''] = toDoPath('abai', kind).split('#');
    expect(routeOf(path).page).not.toBe('unknown');
    expect(toDoKindWords[kind]).toBeDefined();
  });
});
