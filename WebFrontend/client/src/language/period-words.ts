import type { Period } from '../api/boards';
import type { Word } from './say';
import { common } from './words/common';

export const periodWords: Record<Period, Word> = {
  day: common.today,
  week: common.week,
  month: common.month,
  quarter: common.quarter,
  year: common.year,
};
