import type { Words } from '../say';

/** Confidential letters of students. */
export const complaintWords = {
  title: { kk: 'Жетекшіге құпия хат', ru: 'Личное письмо руководителю', en: 'A confidential letter' },
  hint: {
    kk: 'Оны тек сіз таңдаған адам оқиды. Ешбір тізімде, экранда, есепте көрінбейді.',
    ru: 'Его прочтёт только тот, кому вы пишете. Ни в каких списках и отчётах его нет.',
    en: 'Only the person you write to reads it. It is in no list, on no screen and in no report.',
  },
  to: { kk: 'Кімге', ru: 'Кому', en: 'To' },
  toLeader: { kk: 'Мектеп жетекшісіне', ru: 'Руководителю', en: 'To the leader' },
  toSecond: { kk: 'Жетекші туралы болса: {name}', ru: 'Если это о руководителе: {name}', en: 'If it concerns the leader: {name}' },
  text: { kk: 'Хатыңыз', ru: 'Ваше письмо', en: 'Your letter' },
  send: { kk: 'Хатты жіберу', ru: 'Отправить письмо', en: 'Send the letter' },
  waits: { kk: 'Хат жетті, жауап күтілуде.', ru: 'Письмо доставлено, ждёт ответа.', en: 'Delivered; an answer is to come.' },
  answerWas: { kk: 'Жауап: {words}', ru: 'Ответ: {words}', en: 'Answer: {words}' },
  received: { kk: 'Сізге жазылған құпия хаттар', ru: 'Личные письма вам', en: 'Confidential letters to you' },
  receivedHint: {
    kk: 'Мұны тек сіз көресіз. Ешкімге көрсетпеңіз.',
    ru: 'Видите только вы. Никому не показывайте.',
    en: 'Only you see this. Show it to nobody.',
  },
  answer: { kk: 'Жауабыңыз', ru: 'Ваш ответ', en: 'Your answer' },
  sendAnswer: { kk: 'Жауапты жіберу', ru: 'Отправить ответ', en: 'Send the answer' },
  second: { kk: 'Құпия хаттардың екінші мекенжайы', ru: 'Второй адрес личных писем', en: 'The second address of confidential letters' },
  secondHint: {
    kk: 'Хат сіз туралы болса, оқушы осы адамға жазады; ол хаттарды сіз көрмейсіз.',
    ru: 'Если письмо о вас, ученик пишет этому человеку; этих писем вы не видите.',
    en: 'When a letter is about you, the student writes to this person; you do not see those letters.',
  },
  noSecond: { kk: 'белгіленбеген', ru: 'не назначен', en: 'nobody' },
} satisfies Words;
