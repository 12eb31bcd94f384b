import { expect, it } from 'vitest';
import { ordinary, sightFrom } from './sight.svelte';

it('keeps what was chosen', () => {
  const chosen = { size: '200', colours: 'white-on-black', spacing: 'wide' } as const;
  expect(sightFrom(JSON.stringify(chosen))).toEqual(chosen);
});

it.each([null, '', 'null', '[]', '"x"', '{"size":"999","colours":3}', '{broken'])('is ordinary after %j', (kept) => {
  expect(sightFrom(kept)).toEqual(ordinary);
});

it('keeps the part that it knows', () => {
  expect(sightFrom('{"size":"150","colours":"of another version"}')).toEqual({ ...ordinary, size: '150' });
});
