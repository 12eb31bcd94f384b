import type { AppealOutcome, AppealReason } from '../../api/appeals';
import type { Word, Words } from '../say';

/** A student questions an entry; a second person answers. */
export const appealWords = {
  question: { kk: 'Келіспеймін', ru: 'Не согласен', en: 'I question this' },
  questionHint: {
    kk: 'Себебін таңдаңыз. Жазған адам емес, басқа тәлімгер қарайды.',
    ru: 'Выберите причину. Ответит не тот, кто записал, а другой тәлімгер.',
    en: 'Choose a reason. Another mentor answers, not the one who wrote it.',
  },
  addWords: { kk: 'Өз сөзіңізбен (міндетті емес)', ru: 'Своими словами (необязательно)', en: 'In your own words (optional)' },
  notNow: { kk: 'Болдырмау', ru: 'Не сейчас', en: 'Not now' },
  asked: {
    kk: 'Сұрағыңыз жетті: {reason}. Жауап {date} дейін келеді.',
    ru: 'Вопрос принят: {reason}. Ответ придёт до {date}.',
    en: 'Your question has arrived: {reason}. The answer comes by {date}.',
  },
  answered: { kk: '{outcome} {name}: «{words}»', ru: '{outcome} {name}: «{words}»', en: '{outcome} {name}: “{words}”' },
  open: { kk: 'Оқушылардың сұрақтары', ru: 'Вопросы учеников', en: 'Questions of students' },
  due: { kk: 'Жауап {date} дейін', ru: 'Ответить до {date}', en: 'Answer by {date}' },
  overdue: { kk: 'Мерзімі өтті: {date}', ru: 'Срок прошёл: {date}', en: 'Overdue since {date}' },
  writtenBy: { kk: 'Жазған: {name}', ru: 'Записал(а): {name}', en: 'Written by {name}' },
  ownEntry: {
    kk: 'Мұны сіз жаздыңыз немесе растадыңыз, сондықтан басқа адам жауап береді.',
    ru: 'Эту запись сделали или подтвердили вы, поэтому ответит другой человек.',
    en: 'You wrote or confirmed this entry, so somebody else answers.',
  },
  familyEntry: {
    kk: 'Бұл – өз отбасыңыздағы бала, сондықтан басқа адам жауап береді.',
    ru: 'Это ребёнок из вашей семьи, поэтому ответит другой человек.',
    en: 'This is a child of your own family, so somebody else answers.',
  },
  late: {
    kk: 'Сұрағыңыз жетті: {reason}. Жауап {date} келуі керек еді, мектеп үйлестірушісі мұны көріп тұр.',
    ru: 'Вопрос принят: {reason}. Ответ должен был прийти до {date}; координатор школы это видит.',
    en: 'Your question has arrived: {reason}. The answer was due by {date}; the school’s coordinator sees that.',
  },
  decision: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  stands: { kk: 'Жазба дұрыс', ru: 'Запись верна', en: 'The entry is right' },
  undo: { kk: 'Жазбаны қайтару', ru: 'Отменить запись', en: 'Undo the entry' },
  correct: { kk: 'Түзетіп жазу', ru: 'Исправить запись', en: 'Correct the entry' },
  words: { kk: 'Түсіндірме (оқушы оқиды)', ru: 'Объяснение (его прочтёт ученик)', en: 'Explanation (the student reads it)' },
  rightRole: { kk: 'Дұрыс рөлі', ru: 'Верная роль', en: 'The right role' },
  rightUnits: { kk: 'Дұрыс саны', ru: 'Верное количество', en: 'The right number' },
  answer: { kk: 'Жауап беру', ru: 'Ответить', en: 'Answer' },
  sent: { kk: 'Жауап оқушыға жетті', ru: 'Ответ отправлен ученику', en: 'The student has the answer' },
} satisfies Words;

export const appealReasonWords: Record<AppealReason, Word> = {
  'wrong-role': { kk: 'рөлім басқа еді', ru: 'у меня была другая роль', en: 'my role was another one' },
  'wrong-units': { kk: 'сағаты дұрыс емес', ru: 'часы записаны неверно', en: 'the hours are wrong' },
  'wrong-event': { kk: 'іс-шарасы басқа', ru: 'мероприятие не то', en: 'it was another event' },
  'not-me': { kk: 'бұл мен емес', ru: 'это был(а) не я', en: 'it was not me' },
  'why-withheld': { kk: 'неге қысқарғанын түсінбедім', ru: 'непонятно, почему удержано', en: 'I do not see why it was cut' },
  other: { kk: 'басқа себеп', ru: 'другая причина', en: 'another reason' },
};

export const appealOutcomeWords: Record<AppealOutcome, Word> = {
  stands: { kk: 'Жазба өзгермейді.', ru: 'Запись остаётся.', en: 'The entry stands.' },
  undone: { kk: 'Жазба қайтарылды.', ru: 'Запись отменена.', en: 'The entry is undone.' },
  corrected: { kk: 'Жазба түзетілді.', ru: 'Запись исправлена.', en: 'The entry is corrected.' },
};
