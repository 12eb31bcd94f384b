import { expect, it } from 'vitest';
import { isStudentId, outcomeOf, wordOf } from './act-word';

it('names what it knows and shows the rest as it is', () => {
  expect(wordOf('POST /api/session')).not.toBe('POST /api/session');
  expect(wordOf('PUT /api/new/{id}')).toBe('PUT /api/new/{id}');
});

it.each([
  [200, 'done'],
  [204, 'done'],
  [401, 'refused'],
  [403, 'refused'],
  [500, 'failed'],
])('%s is %s', (status, outcome) => expect(outcomeOf(status)).toBe(outcome));

it('tells a student from another target', () => {
  expect(isStudentId('abai.x1')).toBe(true);
  expect(isStudentId('0199a0a0-0000-7000-8000-000000000000')).toBe(false);
});
