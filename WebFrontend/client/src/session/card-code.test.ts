import { expect, it } from 'vitest';
import { cardCode, missingSigns } from './card-code';

it.each(['7K3M-Q0FT-9XWA', '7k3mq0ft9xwa', ' 7k3m q0ft 9xwa ', '7К3М-QОFТ-9ХWА', '7k3m–qoft–9xwa'])(
  'reads %s',
  (typed) => {
    expect(cardCode(typed)).toBe('7K3M-Q0FT-9XWA');
  },
);

it('reads I and L as 1', () => expect(cardCode('ilіо')).toBe('1110'));

it('says how many signs are missing', () => {
  expect(missingSigns('7K3M-Q0FT-9XW')).toBe(1);
  expect(missingSigns('7K3M-Q0FT-9XWA')).toBe(0);
});
