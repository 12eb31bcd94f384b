import type { Words } from '../say';

export const upcomingWords = {
  title: { kk: 'Алда не бар', ru: 'Что впереди', en: 'What comes next' },
  soon: { kk: 'Жақында', ru: 'Скоро', en: 'Soon' },
  today: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
  tomorrow: { kk: 'Ертең', ru: 'Завтра', en: 'Tomorrow' },
  until: { kk: '{date} дейін', ru: 'до {date}', en: 'until {date}' },
} satisfies Words;

/** How the student stands to what comes, by kind and state. */
export const upcomingStates = {
  'shift signed-up': { kk: 'Еріктілік: орныңыз бар', ru: 'Волонтёрство: место ваше', en: 'Volunteering: you have a place' },
  'shift waiting': { kk: 'Еріктілік: кезектесіз', ru: 'Волонтёрство: вы в листе ожидания', en: 'Volunteering: you are on the waiting list' },
  'debate speaks': { kk: 'Пікірсайыс: сөйлейсіз', ru: 'Дебаты: вы выступаете', en: 'Debate: you speak' },
  'debate judges': { kk: 'Пікірсайыс: төрешісіз', ru: 'Дебаты: вы судья', en: 'Debate: you judge' },
  'debate keeps-time': { kk: 'Пікірсайыс: уақыт сақтайсыз', ru: 'Дебаты: вы хронометрист', en: 'Debate: you keep the time' },
  'task open': { kk: 'тапсырма', ru: 'задание', en: 'task' },
  'task returned': { kk: 'тапсырма: түзетіп жіберіңіз', ru: 'задание: исправьте и отправьте', en: 'task: correct it and send it again' },
  'event signed-up': { kk: 'жазылдыңыз', ru: 'вы записаны', en: 'you are signed up' },
  'event waiting': { kk: 'кезектесіз', ru: 'вы в листе ожидания', en: 'you are on the waiting list' },
} satisfies Words;
