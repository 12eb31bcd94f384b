import type { Words } from '../say';

/** What somebody wrote down about a student and a second person has yet to confirm. */
export const pendingWords = {
  title: { kk: 'Растауды күтіп тұр', ru: 'Ждёт подтверждения', en: 'Awaits confirmation' },
  hint: {
    kk: 'Бұл әлі есептелмеген. Мұндай ұпайды екінші ересек адам тексереді.',
    ru: 'Это ещё не засчитано. Такие баллы проверяет второй взрослый.',
    en: 'This does not count yet. A second adult checks awards like these.',
  },
  upTo: {
    kk: '{n} ұпайға дейін',
    ru: { one: 'до {n} балла', other: 'до {n} баллов' },
    en: { one: 'up to {n} point', other: 'up to {n} points' },
  },
  pending: { kk: 'Екінші адам қарап жатыр.', ru: 'Смотрит второй человек.', en: 'A second person is looking at it.' },
  returned: {
    kk: 'Жазған адам толықтырып жатыр. Сізден ештеңе керек емес, ұпай кемімейді.',
    ru: 'Тот, кто записал, дополняет лист. От вас ничего не нужно, баллы из-за этого не уменьшатся.',
    en: 'Whoever wrote it is completing it. Nothing is needed from you, and it costs you no points.',
  },
} satisfies Words;
