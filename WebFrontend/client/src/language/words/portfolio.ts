import type { Words } from '../say';

/** The portfolio of a faction, beside the words of the report. */
export const portfolioWords = {
  title: { kk: 'Фракция портфолиосы', ru: 'Портфолио фракции', en: 'Portfolio of the faction' },
  all: { kk: 'Фракция портфолиолары', ru: 'Портфолио фракций', en: 'Portfolios of the factions' },
  contest: {
    kk: '«Үздік мектеп парламенті» байқауы',
    ru: 'Конкурс «Лучший школьный парламент»',
    en: '“Best School Parliament” contest',
  },
  figures: { kk: 'Жыл сандармен', ru: 'Год в цифрах', en: 'The year in figures' },
  figure: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Figure' },
  value: { kk: 'Мәні', ru: 'Значение', en: 'Value' },
  share: { kk: 'Қатысқандар үлесі, %', ru: 'Доля участвовавших, %', en: 'Share that took part, %' },
  ideas: { kk: 'Қабылданған бастама', ru: 'Принятых инициатив', en: 'Initiatives accepted' },
  meetings: { kk: 'Фракция отырысы', ru: 'Заседаний фракции', en: 'Meetings of the faction' },
  reports: { kk: 'Қабылданған есеп', ru: 'Принятых отчётов', en: 'Reports accepted' },
  place: { kk: 'Фракциялар арасындағы орны', ru: 'Место среди фракций', en: 'Place among the factions' },
  index: { kk: 'Жыл индексі', ru: 'Индекс года', en: 'Index of the year' },
  led: { kk: 'Фракция айы және жобалары', ru: 'Месяц фракции и его проекты', en: 'The faction’s month' },
  plan: { kk: 'Жоспар ай сайын', ru: 'План по месяцам', en: 'The plan month by month' },
  done: { kk: 'Орындалды', ru: 'Выполнено', en: 'Delivered' },
  cameFew: { kk: 'қатысқаны: <5', ru: 'участвовало: <5', en: 'took part: <5' },
  came: { kk: 'қатысқаны: {n}', ru: 'участвовало: {n}', en: 'took part: {n}' },
  proof: { kk: 'Дәлелі', ru: 'Подтверждение', en: 'Proof' },
  document: { kk: 'құжат мектепте сақталады', ru: 'документ хранится в школе', en: 'document kept at the school' },
  projects: { kk: 'Орындалған бастамалар', ru: 'Выполненные инициативы', en: 'Initiatives carried out' },
} satisfies Words;
