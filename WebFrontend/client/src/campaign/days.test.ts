import { expect, it } from 'vitest';
import { countdown, isWithin } from './days';

const window = { from: '2027-01-10', to: '2027-02-10' } as const;

it.each([
  ['2026-11-18', 'ahead', 'Басталуына 53 күн қалды'],
  ['2027-01-09', 'ahead', 'Басталуына 1 күн қалды'],
  ['2027-01-10', 'open', 'Акцияның 1-күні, тағы 31 күн бар'],
  ['2027-02-09', 'open', 'Акцияның 31-күні, тағы 1 күн бар'],
  ['2027-02-10', 'open', 'Акцияның соңғы күні'],
  ['2027-02-11', 'grace', 'Акция аяқталды; соңғы істер жазылып жатыр'],
  ['2027-03-01', 'over', 'Акция аяқталды'],
] as const)('%s: %s', (today, phase, words) => expect(countdown({ ...window, phase, today })).toBe(words));

it('knows the days of a stage', () => {
  expect(isWithin('2027-01-10', window)).toBe(true);
  expect(isWithin('2027-02-11', window)).toBe(false);
});
