import type { Words } from '../say';

export const hall = {
  day: { kk: 'Бүгінгі күн', ru: 'Сегодня', en: 'Today' },
  week: { kk: 'Осы апта', ru: 'Эта неделя', en: 'This week' },
  month: { kk: 'Осы ай', ru: 'Этот месяц', en: 'This month' },
  quarter: { kk: 'Осы тоқсан', ru: 'Эта четверть', en: 'This quarter' },
  year: { kk: 'Оқу жылы', ru: 'Учебный год', en: 'School year' },
  programme: { kk: 'Бүгінгі бағдарлама', ru: 'Программа дня', en: 'Today’s programme' },
  debate: { kk: 'Пікірсайыс', ru: 'Дебаты', en: 'Debate' },
  honour: { kk: '«Қамқорлық» акциясының құрмет тізімі', ru: 'Список почёта акции «Забота»', en: 'Honour roll of the care campaign' },
  honourLead: { kk: 'Уақытын бөлгендерге рақмет', ru: 'Спасибо всем, кто отдал своё время', en: 'Thanks to all who gave their time' },
  race: { kk: 'Фракциялар жарысы', ru: 'Соревнование фракций', en: 'The factions’ race' },
  indexNote: {
    kk: 'Орын әділ индекс бойынша',
    ru: 'Места по справедливому индексу',
    en: 'Ranked by the fair index',
  },
} satisfies Words;
