import type { Words } from '../say';

/** Long lists, wherever they stand. */
export const listWords = {
  more: { kk: 'Тағы {n} көрсету', ru: 'Показать ещё {n}', en: 'Show {n} more' },
} satisfies Words;
