import type { Words } from '../say';

/** Within how many days a school answers what students question, and what it has not answered in time. */
export const answerDayWords = {
  days: { kk: 'Оқушының сұрағына жауап мерзімі', ru: 'Срок ответа на вопрос ученика', en: 'Time to answer a student’s question' },
  daysOption: {
    kk: '{n} жұмыс күні',
    ru: { one: '{n} рабочий день', few: '{n} рабочих дня', other: '{n} рабочих дней' },
    en: { one: '{n} working day', other: '{n} working days' },
  },
  daysHint: {
    kk: 'Оқушы жауап күнін бірден көреді. Өзгерту жаңа сұрақтарға ғана қатысты: бұрынғыларға берілген күн сақталады.',
    ru: 'Ученик сразу видит день ответа. Изменение касается только новых вопросов: обещанный день остаётся.',
    en: 'The student sees the day at once. A change holds for new questions only: a day that was promised stays.',
  },
  overdue: { kk: 'Уақытында жауап берілмеген сұрақтар', ru: 'Вопросы без ответа в срок', en: 'Questions not answered in time' },
  overdueHint: {
    kk: 'Жауап беру үшін тәлімгердің үстелінде «Оқушылардың сұрақтары» бөлімін ашыңыз.',
    ru: 'Ответить можно на столе тәлімгера, в разделе «Вопросы учеников».',
    en: 'They are answered on the desk, under “Questions of students”.',
  },
} satisfies Words;
