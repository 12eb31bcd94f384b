import { expect, it } from 'vitest';
import { newest } from './newest';

it('does not show an answer that a newer one has overtaken', async () => {
  const waiting: ((version: number) => void)[] = [];
  const read = newest(() => new Promise<number>((resolve) => waiting.push(resolve)));
  const [first, second] = [read(), read()];
  waiting[1]!(7);
  expect(await second).toBe(7);
  waiting[0]!(6);
  expect(await first).toBe(7);
});
