import { expect, it } from 'vitest';
import { uuid7 } from './uuid7';

it('makes version 7 ids that sort by time', () => {
  const first = uuid7(1_795_312_345_678);
  const second = uuid7(1_795_312_345_679);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
  expect(parseInt(first.replaceAll('-', '').slice(0, 12), 16)).toBe(1_795_312_345_678);
  expect(uuid7(1)).not.toBe(uuid7(1));
});
