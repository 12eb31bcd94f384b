import type { Words } from '../say';

/** The menu of pages: short names, as people call them. */
export const menuWords = {
  menu: { kk: 'Мәзір', ru: 'Меню', en: 'Menu' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  work: { kk: 'Жұмыс', ru: 'Работа', en: 'Work' },
  people: { kk: 'Адамдар', ru: 'Люди', en: 'People' },
  own: { kk: 'Өзім', ru: 'Моё', en: 'Mine' },
  board: { kk: 'Көшбасшылар тақтасы', ru: 'Таблица лидеров', en: 'Leaderboard' },
  care: { kk: '«Қамқорлық» акциясы', ru: 'Акция «Забота»', en: 'Care campaign' },
  campaign: { kk: 'Акцияны ұйымдастыру', ru: 'Организация акции', en: 'Running the campaign' },
  parliament: { kk: 'Парламент', ru: 'Парламент', en: 'Parliament' },
  plan: { kk: 'Іс-шаралар жоспары', ru: 'План мероприятий', en: 'Plan of events' },
  elections: { kk: 'Сайлау', ru: 'Выборы', en: 'Elections' },
  reports: { kk: 'Есептер', ru: 'Отчёты', en: 'Reports' },
  rubric: { kk: 'Не үшін қанша ұпай', ru: 'За что сколько баллов', en: 'What earns how many points' },
  volunteering: { kk: 'Еріктілер', ru: 'Волонтёрство', en: 'Volunteering' },
  staff: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
  cards: { kk: 'Оқушы карталары', ru: 'Карточки учеников', en: 'Student cards' },
  consents: { kk: 'Келісімдер', ru: 'Согласия', en: 'Consents' },
  oversight: { kk: 'Ұпай қалай беріледі', ru: 'Как начисляются баллы', en: 'How points are given' },
  summer: { kk: 'Жазғы маусым', ru: 'Летний сезон', en: 'Summer season' },
  squads: { kk: 'Жазғы отрядтар', ru: 'Летние отряды', en: 'Summer squads' },
  audit: { kk: 'Әрекеттер журналы', ru: 'Журнал действий', en: 'Log of acts' },
} satisfies Words;
