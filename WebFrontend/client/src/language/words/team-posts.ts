import type { Power } from '../../api/accounts';
import type { Word, Words } from '../say';

export const teamPostWords = {
  title: { kk: 'Команданың өз лауазымдары', ru: 'Свои должности команды', en: 'Posts of our own' },
  hint: {
    kk: 'Мектептің оқушылар командасына жаңа лауазым қосыңыз: неше орын, нені істей алады. Құқығы бірден күшіне енеді.',
    ru: 'Добавьте должности ученической команды: сколько мест и что они позволяют. Права действуют сразу.',
    en: 'Add posts for your students’ team: how many seats, and what they allow. Rights apply at once.',
  },
  add: { kk: 'Лауазым қосу', ru: 'Добавить должность', en: 'Add a post' },
  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  retire: { kk: 'Енді берілмесін', ru: 'Больше не давать', en: 'Give no more' },
  restore: { kk: 'Қайта берілсін', ru: 'Снова давать', en: 'Give again' },
  retired: { kk: '(енді берілмейді)', ru: '(больше не даётся)', en: '(given no more)' },
  nameIn: { kk: 'Атауы: {language}', ru: 'Название: {language}', en: 'Name: {language}' },
  level: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  ofSchool: { kk: 'Бүкіл мектеп', ru: 'Вся школа', en: 'The whole school' },
  ofFaction: { kk: 'Бір фракция', ru: 'Одна фракция', en: 'One faction' },
  seats: { kk: 'Орын саны (бос қалса – шексіз)', ru: 'Сколько мест (пусто – без границ)', en: 'Seats (empty for any number)' },
  seatsOf: { kk: 'орын: {n}', ru: 'мест: {n}', en: 'seats: {n}' },
  anyNumber: { kk: 'орын шектеусіз', ru: 'мест без границ', en: 'any number of seats' },
  powers: { kk: 'Не істей алады', ru: 'Что может', en: 'What it allows' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  cancel: { kk: 'Бас тарту', ru: 'Отмена', en: 'Cancel' },
} satisfies Words;

export const powerWords: Record<Power, Word> = {
  assignTasks: { kk: 'Тапсырма беру', ru: 'Давать задания', en: 'Give tasks' },
  reviewInitiatives: { kk: 'Бастамаларды қарау', ru: 'Рассматривать инициативы', en: 'Look through initiatives' },
  prepareMeetings: { kk: 'Жиналысты әзірлеу', ru: 'Готовить собрания', en: 'Prepare meetings' },
  publishNews: { kk: 'Жаңалық жазу', ru: 'Писать новости', en: 'Write news' },
};
