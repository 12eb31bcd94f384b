import type { Word, Words } from '../say';

export const toDoWords = {
  title: { kk: 'Сізді күтіп тұр', ru: 'Вас ждут', en: 'Waits for you' },
  nothing: { kk: 'Қазір сізді ештеңе күтіп тұрған жоқ', ru: 'Сейчас вас ничего не ждёт', en: 'Nothing waits for you now' },
  due: { kk: 'мерзімі {date}', ru: 'срок {date}', en: 'due {date}' },
  overdue: { kk: 'мерзімі өтті: {date}', ru: 'срок прошёл: {date}', en: 'was due {date}' },
} satisfies Words;

/** What waits, by kind. */
export const toDoKindWords: Record<string, Word> = {
  'returned-sheets': { kk: 'Толықтыруға қайтарылған парақ', ru: 'Листы вернулись на доработку', en: 'Sheets came back to you' },
  'confirm-sheets': { kk: 'Растауға келген парақ', ru: 'Листы на подтверждение', en: 'Sheets to confirm' },
  'answer-appeals': { kk: 'Оқушылардың сұрағы', ru: 'Вопросы учеников', en: 'Questions of students' },
  'answer-letters': { kk: 'Жауап күткен хат', ru: 'Письма без ответа', en: 'Letters to answer' },
  'approve-plan': { kk: 'Бекітуге берілген жоспар', ru: 'План на утверждение', en: 'A plan to approve' },
  'accept-proof': { kk: 'Қабылдауға келген дәлел', ru: 'Подтверждения мероприятий', en: 'Proofs to accept' },
  'give-proof': { kk: 'Өткізген ісіңізге дәлел керек', ru: 'Ваши мероприятия без подтверждения', en: 'Your events without a proof' },
  'accept-reports': { kk: 'Оқып, қабылдайтын есеп', ru: 'Отчёты на приём', en: 'Reports to accept' },
  'accept-tasks': { kk: 'Орындалған тапсырманы қабылдау', ru: 'Выполненные задания', en: 'Tasks that were done' },
  'review-ideas': { kk: 'Оқушылардың жаңа ойы', ru: 'Новые идеи учеников', en: 'New ideas of students' },
  'accept-results': { kk: 'Қабылдауға келген жоба нәтижесі', ru: 'Результаты проектов', en: 'Results of projects' },
  'verify-hours': { kk: 'Ерікті сағаттарын растау', ru: 'Часы волонтёров', en: 'Volunteers’ hours to verify' },
  'finish-elections': { kk: 'Аяқтайтын сайлау', ru: 'Завершить выборы', en: 'Elections to finish' },
  'sign-minutes': { kk: 'Қол қоятын хаттама', ru: 'Протоколы на подпись', en: 'Minutes to sign' },
  applications: { kk: 'Парламентке өтініш', ru: 'Заявления в парламент', en: 'Applications to the parliament' },
  'read-messages': { kk: 'Жұрттан келген хат', ru: 'Письма от посетителей', en: 'Messages from the public' },
  'approve-news': { kk: 'Оқып, жариялайтын жаңалық', ru: 'Новости на публикацию', en: 'News to read and publish' },
  'confirm-givers': { kk: 'Акцияға қатысқандарды растау', ru: 'Участники акции', en: 'Who took part in the campaign' },
  'approve-committee': { kk: 'Бекітуге берілген акция комитеті', ru: 'Комитет акции на утверждение', en: 'A campaign committee to approve' },
};
