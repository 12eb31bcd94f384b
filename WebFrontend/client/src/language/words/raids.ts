import type { RaidItem } from '../../api/raids';
import type { Word, Words } from '../say';

export const raidWords = {
  figures: { kk: 'Рейд: сыныптар бойынша сандар', ru: 'Рейд: числа по классам', en: 'Raid: figures by class' },
  figuresHint: {
    kk: 'Тек сан жазылады. Ешбір баланың аты аталмайды.',
    ru: 'Записывают только числа. Имена детей не называют.',
    en: 'Numbers only. No child is named.',
  },
  done: { kk: 'қаралды: {n} / {all}', ru: 'осмотрено {n} из {all}', en: '{n} of {all} looked at' },
  count: { kk: '{of}: сандар', ru: '{of}: числа', en: '{of}: figures' },
  seen: { kk: 'Сыныпта болғаны', ru: 'Было в классе', en: 'Were there' },
  notSeen: { kk: 'әлі қаралмады', ru: 'ещё не осмотрен', en: 'not looked at yet' },
  seenOf: { kk: '{n} оқушы қаралды', ru: { one: 'осмотрен {n} ученик', few: 'осмотрены {n} ученика', other: 'осмотрено {n} учеников' }, en: { one: '{n} student', other: '{n} students' } },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сандар жазылды', ru: 'Числа записаны', en: 'The figures are written down' },
  takeOut: { kk: 'Сыныпты алып тастау', ru: 'Убрать класс', en: 'Take the class out' },
  open: { kk: 'Рейд анықтамасы', ru: 'Справка о рейде', en: 'Reference of the raid' },
  heading: { kk: 'АНЫҚТАМА', ru: 'СПРАВКА', en: 'REFERENCE' },
  day: { kk: 'Өткен күні: {day}', ru: 'Дата проведения: {day}', en: 'Held on {day}' },
  days: { kk: 'Мерзімі: {range}', ru: 'Срок: {range}', en: 'Within {range}' },
  tookPart: { kk: 'Рейдке қатысқаны: {n}', ru: 'Участвовало в рейде: {n}', en: 'Took part in the raid: {n}' },
  class: { kk: 'Сынып', ru: 'Класс', en: 'Class' },
  looked: { kk: 'Қаралды', ru: 'Осмотрено', en: 'Looked at' },
  school: { kk: 'Мектеп бойынша', ru: 'По школе', en: 'The school' },
  nearly: { kk: 'барлығы дерлік', ru: 'почти все', en: 'nearly all' },
  percent: { kk: '{n} %', ru: '{n} %', en: '{n}%' },
  note: {
    kk: 'Бестен аз сан жазылмайды: ол балаға нұсқауы мүмкін. Мектеп үлесі бес пайызға дейін дөңгелектелген.',
    ru: 'Числа меньше пяти не пишут: они могут указать на ребёнка. Доля по школе округлена до пяти процентов.',
    en: 'Numbers below five are not written: they could point to a child. The school’s share is rounded to five percent.',
  },
  empty: { kk: 'Әлі бірде-бір сынып қаралмады', ru: 'Ещё ни один класс не осмотрен', en: 'No class has been looked at yet' },
  emptyHint: {
    kk: 'Сандарды іс-шара бетінде жазыңыз, анықтама өзі жасалады.',
    ru: 'Запишите числа на странице мероприятия, справка составится сама.',
    en: 'Enter the figures on the event’s page; the reference makes itself.',
  },
  responsible: { kk: 'Жауапты', ru: 'Ответственный', en: 'Responsible' },
  signature: { kk: 'қолы', ru: 'подпись', en: 'signature' },
  giveProof: { kk: 'Анықтаманы дәлел ету', ru: 'Дать справку как подтверждение', en: 'Give the reference as the proof' },
  given: { kk: 'Анықтама дәлел ретінде берілді', ru: 'Справка дана как подтверждение', en: 'The reference is given as the proof' },
  proofText: { kk: 'Рейд анықтамасы: {address}', ru: 'Справка о рейде: {address}', en: 'Reference of the raid: {address}' },
  back: { kk: 'Іс-шара бетіне', ru: 'К мероприятию', en: 'To the event' },
  holdFirst: {
    kk: 'Дәлел ету үшін алдымен рейдтің өткенін белгілеңіз.',
    ru: 'Чтобы дать справку, сначала отметьте, что рейд прошёл.',
    en: 'To give it as the proof, first mark the raid as held.',
  },
} satisfies Words;

export const raidItemWords: Record<RaidItem, Word> = {
  uniform: { kk: 'Мектеп формасы', ru: 'Школьная форма', en: 'Uniform' },
  textbooks: { kk: 'Оқулықтар', ru: 'Учебники', en: 'Textbooks' },
  diary: { kk: 'Күнделік', ru: 'Дневник', en: 'Diary' },
  shoes: { kk: 'Ауыстырып киетін аяқкиім', ru: 'Сменная обувь', en: 'Indoor shoes' },
};

export const raidRefusals: Record<string, Word> = {
  'unknown-raid': { kk: 'Жоспарда мұндай рейд жоқ.', ru: 'Такого рейда в плане нет.', en: 'The plan has no such raid.' },
  'unknown-class': { kk: 'Мұндай сынып жоқ.', ru: 'Такого класса нет.', en: 'There is no such class.' },
  'figures-needed': {
    kk: 'Барлық санды жазыңыз; ешқайсысы сыныпта болғандардан артық болмасын.',
    ru: 'Заполните все числа; ни одно не больше числа бывших в классе.',
    en: 'Fill in every figure; none may exceed the number of those who were there.',
  },
  'event-not-now': { kk: 'Рейд әлі басталған жоқ не өтпейді.', ru: 'Рейд ещё не начался или отменён.', en: 'The raid has not begun, or was cancelled.' },
  'raid-closed': {
    kk: 'Анықтама дәлел ретінде берілген: сандар өзгермейді.',
    ru: 'Справка уже дана как подтверждение: числа не меняются.',
    en: 'The reference was given as the proof: its figures stay.',
  },
};
