import type { Words } from '../say';

/** The years that a school has announced. */
export const yearWords = {
  title: { kk: 'Жыл қорытындылары', ru: 'Итоги по годам', en: 'Years and their leaders' },
  ofYear: { kk: 'Мектеп көшбасшылары {season}', ru: 'Лидеры школы {season}', en: 'School Leaders {season}' },
  none: { kk: 'Әзірге жарияланған жыл жоқ', ru: 'Объявленных итогов пока нет', en: 'No year has been announced yet' },
  noneHint: {
    kk: 'Жыл бекітіліп, мектеп жариялаған соң нәтижелер осында шығады.',
    ru: 'Итоги появятся здесь, когда школа запечатает и объявит год.',
    en: 'Results appear here once the school has sealed and announced a year.',
  },
  announced: { kk: '{at} жарияланды', ru: 'Объявлено {at}', en: 'Announced on {at}' },
  factions: { kk: 'Фракциялар', ru: 'Фракции', en: 'Factions' },
  index: { kk: 'Индекс {index}', ru: 'Индекс {index}', en: 'Index {index}' },
  points: { kk: '{n} ұпай', ru: { one: '{n} балл', few: '{n} балла', other: '{n} баллов' }, en: { one: '{n} point', other: '{n} points' } },
  shared: { kk: 'орын тең бөлінді', ru: 'место разделено', en: 'shared place' },
  nameless: { kk: 'Аты көрсетілмейді', ru: 'Имя не показывается', en: 'Name not shown' },
  seal: { kk: 'Бекітпе', ru: 'Печать', en: 'Seal' },
  print: { kk: 'Басып шығару', ru: 'Печать', en: 'Print' },
  share: { kk: 'Сілтемені көшіру', ru: 'Скопировать ссылку', en: 'Copy the link' },
  copied: { kk: 'Сілтеме көшірілді', ru: 'Ссылка скопирована', en: 'The link was copied' },
  plan: { kk: 'Сол жылдың жоспары', ru: 'План этого года', en: 'The plan of that year' },
  all: { kk: 'Барлық жылдар', ru: 'Все годы', en: 'All years' },
} satisfies Words;
