import type { Words } from '../say';

/** The year of a territory: the schools of the year, and how it is closed. */
export const territoryYearWords = {
  ofYear: { kk: 'Жыл мектебі {season}', ru: 'Школа года {season}', en: 'School of the Year {season}' },
  years: { kk: 'Жыл мектептері', ru: 'Школы года', en: 'Schools of the year' },
  none: { kk: 'Бұл жыл әлі жарияланған жоқ', ru: 'Этот год ещё не объявлен', en: 'This year has not been announced yet' },
  noneHint: {
    kk: 'Мектептер тоқсандарына мөр басып, аумақ жылды жариялаған соң нәтижелер осында шығады.',
    ru: 'Итоги появятся здесь, когда школы скрепят четверти, а территория объявит год.',
    en: 'Results appear here once schools have sealed their quarters and the territory has announced the year.',
  },
  nobody: { kk: 'Үш тоқсанға мөр басқан мектеп болмады.', ru: 'Ни одна школа не скрепила три четверти.', en: 'No school has sealed three quarters.' },
  allSizes: { kk: 'Барлық мектептер', ru: 'Все школы', en: 'All schools' },
  small: { kk: '200-ден аз оқушы', ru: 'Меньше 200 учеников', en: 'Below 200 students' },
  medium: { kk: '200–799 оқушы', ru: '200–799 учеников', en: '200–799 students' },
  large: { kk: '800 және одан көп оқушы', ru: '800 учеников и больше', en: '800 students and more' },
  quarters: { kk: 'Тоқсандар: {list}', ru: 'По четвертям: {list}', en: 'Quarters: {list}' },
  how: {
    kk: 'Жыл индексі – мөр басылған тоқсандардың орташасы. Кемінде үш тоқсан керек. Алғашқы орындар ғана көрсетіледі.',
    ru: 'Индекс года – среднее скреплённых четвертей, не меньше трёх. Показаны только первые места.',
    en: 'The index of the year is the mean of the sealed quarters, at least three. Only the first places are shown.',
  },
  back: { kk: 'Мектептер тақтасы', ru: 'Таблица школ', en: 'Board of schools' },
  closing: { kk: 'Жылды жабу', ru: 'Закрытие года', en: 'Closing the year' },
  closingOf: { kk: '{season} жылын жабу', ru: 'Закрыть {season} год', en: 'Close the year {season}' },
  reported: { kk: 'Есеп берген мектептер: {n}', ru: 'Школ с данными: {n}', en: 'Schools that reported: {n}' },
  awaited: {
    kk: 'Әлі барлық тоқсанына мөр баспаған мектептер: {n}',
    ru: 'Ещё не скрепили все четверти: {n}',
    en: 'Have not sealed all of their quarters: {n}',
  },
  sealedQuarters: { kk: '4 тоқсанның {n}-іне мөр басылған', ru: 'скреплено четвертей: {n} из 4', en: '{n} of 4 quarters sealed' },
  allSealed: { kk: 'Барлық мектеп мөр басты.', ru: 'Все школы скрепили свои четверти.', en: 'Every school has sealed its quarters.' },
  can: {
    kk: 'Мөр басуға болатын мерзім: {from} – {to}. Одан кейін мектептер келесі жылдан есеп береді.',
    ru: 'Скрепить можно с {from} по {to}: потом школы сообщают о следующем годе.',
    en: 'It can be sealed from {from} to {to}: after that schools report the next year.',
  },
  seal: { kk: 'Мөр басу', ru: 'Скрепить печатью', en: 'Seal the year' },
  sure: {
    kk: 'Мөр басылған соң аумақтың жыл қорытындысы өзгермейді.',
    ru: 'После печати итоги года территории не изменятся.',
    en: 'Once sealed, the results of the territory’s year do not change.',
  },
  why: { kk: 'Неге күтпейсіз?', ru: 'Почему не ждать этих школ?', en: 'Why not wait for these schools?' },
  sealed: { kk: 'Мөр басылды: {day}', ru: 'Скреплено: {day}', en: 'Sealed on {day}' },
  download: { kk: 'Мөрді жүктеу', ru: 'Скачать печать', en: 'Download the seal' },
  announce: { kk: 'Жылды жариялау', ru: 'Объявить год', en: 'Announce the year' },
  announceSure: {
    kk: 'Жарияланған соң нәтижелерді бәрі көреді.',
    ru: 'После объявления итоги увидят все.',
    en: 'Once announced, everybody sees the results.',
  },
} satisfies Words;
