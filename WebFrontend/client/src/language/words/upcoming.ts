import type { Words } from '../say';

export const upcomingWords = {
  title: { kk: 'Алда не бар', ru: 'Что впереди', en: 'What comes next' },
  soon: { kk: 'Жақында', ru: 'Скоро', en: 'Soon' },
  today: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
  tomorrow: { kk: 'Ертең', ru: 'Завтра', en: 'Tomorrow' },
  untilHour: { kk: '{day}, сағат {time} дейін', ru: '{day}, до {time}', en: '{day}, by {time}' },
  until: { kk: '{date} дейін', ru: 'до {date}', en: 'until {date}' },
} satisfies Words;

/** How the student stands to what comes, by kind and state. */
export const upcomingStates = {
  'shift signed-up': { kk: 'Еріктілік: орныңыз бар', ru: 'Волонтёрство: место ваше', en: 'Volunteering: you have a place' },
  'shift waiting': { kk: 'Еріктілік: кезектесіз', ru: 'Волонтёрство: вы в листе ожидания', en: 'Volunteering: you are on the waiting list' },
  'debate speaks': { kk: 'Пікірсайыс: сөйлейсіз', ru: 'Дебаты: вы выступаете', en: 'Debate: you speak' },
  'debate judges': { kk: 'Пікірсайыс: төрешісіз', ru: 'Дебаты: вы судья', en: 'Debate: you judge' },
  'debate keeps-time': { kk: 'Пікірсайыс: уақыт сақтайсыз', ru: 'Дебаты: вы хронометрист', en: 'Debate: you keep the time' },
  'election vote': { kk: 'дауыс беруіңізді күтеміз', ru: 'ждём ваш голос', en: 'your vote is awaited' },
  'election voter': { kk: 'дауыс бересіз', ru: 'вы голосуете', en: 'you vote' },
  'election candidate': { kk: 'үміткерсіз', ru: 'вы кандидат', en: 'you are a candidate' },
  'election stand': { kk: 'үміткер бола аласыз', ru: 'можно выдвинуться', en: 'you may stand' },
  'report open': { kk: 'есебіңізді күтеміз', ru: 'ждём ваш отчёт', en: 'your report is awaited' },
  'report overdue': { kk: 'мерзімі өтті, әлі де жібере аласыз', ru: 'срок прошёл, отправить ещё можно', en: 'the time is over; it can still be sent' },
  'report returned': { kk: 'толықтыруға қайтарылды', ru: 'вернулся на доработку', en: 'came back to be completed' },
  'task open': { kk: 'тапсырма', ru: 'задание', en: 'task' },
  'task returned': { kk: 'тапсырма: түзетіп жіберіңіз', ru: 'задание: исправьте и отправьте', en: 'task: correct it and send it again' },
  'event signed-up': { kk: 'жазылдыңыз', ru: 'вы записаны', en: 'you are signed up' },
  'event waiting': { kk: 'кезектесіз', ru: 'вы в листе ожидания', en: 'you are on the waiting list' },
} satisfies Words;
