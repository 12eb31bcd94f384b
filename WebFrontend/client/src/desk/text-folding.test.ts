import { describe, expect, it } from 'vitest';
import { asLatinKeys, fold, matches, meanings } from './text-folding';

const finds = (typed: string, name: string) => matches(fold(name), meanings(typed));

describe('the search for people', () => {
  it.each([
    ['әлия', 'as written'],
    ['алия', 'without Kazakh letters'],
    ['АЛИЯ', 'in capitals'],
    ['fkbz', 'on the Latin layout'],
    ['2kbz', 'with the digit row of the Kazakh keyboard, on the Latin layout'],
    ['2лия', 'with the digit row of the Kazakh keyboard'],
    ['aлия', 'with a Latin look-alike'],
  ])('finds Әлия by %s (%s)', (typed) => {
    expect(finds(typed, 'Жүнісова Әлия 8А')).toBe(true);
  });

  it('matches the beginnings of words, in any order', () => {
    expect(finds('ал жун', 'Жүнісова Әлия 8А')).toBe(true);
    expect(finds('унис', 'Жүнісова Әлия 8А')).toBe(false);
  });

  it('finds a class typed with a Latin letter', () => {
    expect(finds('8A', 'Жүнісова Әлия 8А')).toBe(true);
    expect(finds('8ә', 'Жүнісова Әлия 8А')).toBe(true);
    expect(finds('9А', 'Жүнісова Әлия 8А')).toBe(false);
  });

  it('finds nobody by nothing', () => {
    expect(finds('  ', 'Жүнісова Әлия')).toBe(false);
    expect(finds('.,', 'Қасымов Дана')).toBe(false);
  });
});

it('reads a scanned id whatever layout was on', () => {
  expect(asLatinKeys('фифшюлб7')).toBe('abai.k,7');
  expect(asLatinKeys('abai.k7')).toBe('abai.k7');
});
