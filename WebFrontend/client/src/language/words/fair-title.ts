import type { Words } from '../say';

/** What stands on a board at once; the rest of the words comes when it is opened. */
export const fairTitle = {
  howMade: { kk: 'Индекс қалай есептеледі', ru: 'Как считается индекс', en: 'How the index is made' },
  thisWeek: { kk: '{n} аптада', ru: '{n} за неделю', en: '{n} this week' },
} satisfies Words;
