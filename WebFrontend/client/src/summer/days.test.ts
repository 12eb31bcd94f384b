import { expect, it } from 'vitest';
import { daysFrom } from './days';

it('takes five working days in a row', () =>
  expect(daysFrom('2027-05-06', 5)).toEqual(['2027-05-06', '2027-05-07', '2027-05-10', '2027-05-11', '2027-05-12']));

it('begins on the day that was chosen, whatever day it is', () =>
  expect(daysFrom('2027-05-08', 2)).toEqual(['2027-05-08', '2027-05-10']));
