import type { Word, Words } from '../say';
import { menuWords } from './menu';

export const newsWords = {
  title: menuWords.news,
  lead: {
    kk: 'Мектептің, сыныбыңыздың және фракцияңыздың жаңалықтары.',
    ru: 'Новости школы, вашего класса и фракции.',
    en: 'News of the school, your class and your faction.',
  },
  quiet: { kk: 'Түнде, {from}–{to} аралығында жаңа хабар шықпайды.', ru: 'Ночью, с {from} до {to}, новое не показывается.', en: 'At night, {from}–{to}, nothing new is shown.' },
  none: { kk: 'Әзірге жаңалық жоқ', ru: 'Новостей пока нет', en: 'No news yet' },
  noneHint: { kk: 'Жаңалық жарияланғанда, осы жерде өзі шығады.', ru: 'Когда новость опубликуют, она сама появится здесь.', en: 'News appear here by themselves when they are published.' },
  signInFirst: { kk: 'Алдымен кіріңіз', ru: 'Сначала войдите', en: 'Sign in first' },
  signInHint: { kk: 'Жаңалықты мектептің өз адамдары оқиды.', ru: 'Новости читают те, кто в школе.', en: 'News are for the people of the school.' },
  forSchool: { kk: 'Бүкіл мектепке', ru: 'Всей школе', en: 'For the whole school' },
  waiting: { kk: 'Оқып, жариялауға', ru: 'Прочитать и опубликовать', en: 'To read and publish' },
  mine: { kk: 'Менің мәтіндерім', ru: 'Мои тексты', en: 'My texts' },
  waitsApproval: { kk: 'екінші адамның оқуын күтіп тұр', ru: 'ждёт второго человека', en: 'waits for a second person' },
  inTheMorning: { kk: '{date} {time} шығады', ru: 'появится {date} в {time}', en: 'will be shown {date} at {time}' },
  cameBack: { kk: 'Қайтарылды: {reason}', ru: 'Вернулось: {reason}', en: 'Came back: {reason}' },
  openLink: { kk: 'Жарияланған жері', ru: 'Публикация', en: 'Where it is published' },
  approve: { kk: 'Жариялау', ru: 'Опубликовать', en: 'Publish' },
  approved: { kk: 'Жарияланды', ru: 'Опубликовано', en: 'Published' },
  giveBack: { kk: 'Қайтару', ru: 'Вернуть', en: 'Return' },
  gaveBack: { kk: 'Авторына қайтарылды', ru: 'Возвращено автору', en: 'It went back to its author' },
  why: { kk: 'Неге қайтарылады', ru: 'Почему возвращается', en: 'Why it goes back' },
  takeDown: { kk: 'Алып тастау', ru: 'Снять с публикации', en: 'Take down' },
  tookDown: { kk: 'Жаңалық алынды', ru: 'Новость снята', en: 'It is taken down' },
  rewrite: { kk: 'Түзету', ru: 'Исправить', en: 'Correct it' },
  byPr: { kk: 'Баспасөз орталығы', ru: 'Пресс-центр', en: 'Press centre' },

  write: { kk: 'Жаңалық жазу', ru: 'Написать новость', en: 'Write news' },
  forWhom: { kk: 'Кімге', ru: 'Кому', en: 'For whom' },
  headline: { kk: 'Тақырыбы', ru: 'Заголовок', en: 'Headline' },
  text: { kk: 'Мәтіні', ru: 'Текст', en: 'Text' },
  link: { kk: 'Жарияланған сілтеме (https://…)', ru: 'Ссылка на публикацию (https://…)', en: 'Link to the publication (https://…)' },
  noNames: {
    kk: 'Оқушының атын, көмек алғанды, денсаулық пен отбасы жағдайын жазбаңыз.',
    ru: 'Не пишите имён учеников и ничего о том, кому помогли, о здоровье и семье.',
    en: 'Name no student, and write nothing about who was helped, about health or family.',
  },
  about: { kk: 'Іс-шара: {title}', ru: 'Мероприятие: {title}', en: 'Event: {title}' },
  linkIsProof: { kk: 'Сілтеме осы іс-шараның дәлелі болады.', ru: 'Ссылка станет подтверждением этого мероприятия.', en: 'The link becomes the proof of this event.' },
  send: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
  sent: { kk: 'Жіберілді: екінші адам оқып, жариялайды', ru: 'Отправлено: второй человек прочитает и опубликует', en: 'Sent: a second person reads and publishes it' },
  back: { kk: 'Бас тарту', ru: 'Отмена', en: 'Cancel' },

  queue: { kk: 'Жарияланымы жоқ іс-шаралар', ru: 'Мероприятия без публикации', en: 'Events without a publication' },
  tell: { kk: 'Осы туралы жазу', ru: 'Написать об этом', en: 'Write about it' },
} satisfies Words;

export const newsReturnWords: Record<string, Word> = {
  'about-a-person': { kk: 'адам туралы артық айтылған', ru: 'лишнее о человеке', en: 'too much about a person' },
  mistakes: { kk: 'қателері бар', ru: 'есть ошибки', en: 'there are mistakes' },
  unclear: { kk: 'түсініксіз', ru: 'непонятно', en: 'it is unclear' },
  'not-news': { kk: 'бұл жаңалық емес', ru: 'это не новость', en: 'it is no news' },
};

export const newsEvidenceWords: Record<string, Word> = {
  sending: { kk: 'дәлел жіберіліп жатыр', ru: 'подтверждение отправляется', en: 'the proof is on its way' },
  given: { kk: 'іс-шараның дәлелі болды', ru: 'стало подтверждением мероприятия', en: 'it is the event’s proof' },
  refused: { kk: 'іс-шараның дәлелі бұрыннан бар', ru: 'у мероприятия уже есть подтверждение', en: 'the event had a proof already' },
};

export const newsRefusals: Record<string, Word> = {
  'names-a-student': { kk: 'Мәтінде оқушының аты бар. Атын жазбай жазыңыз.', ru: 'В тексте есть имя ученика. Напишите без имён.', en: 'The text names a student. Write it without names.' },
  'marks-a-child': { kk: 'Тақырып адам туралы айтылмайтын нәрсені айтады. Басқаша жазыңыз.', ru: 'Заголовок говорит о человеке то, чего не пишут. Напишите иначе.', en: 'The headline says of somebody what is not written. Say it otherwise.' },
  'news-changed': { kk: 'Мәтін қайта жазылды: жаңадан оқыңыз.', ru: 'Текст переписали: прочитайте ещё раз.', en: 'It was written anew: read it again.' },
  'news-not-waiting': { kk: 'Мәтін енді күтіп тұрған жоқ.', ru: 'Текст уже никого не ждёт.', en: 'It waits for nobody any more.' },
  'news-conflict': { kk: 'Жарияланған мәтін өзгермейді: алып тастап, жаңасын жазыңыз.', ru: 'Опубликованное не меняют: снимите и напишите новое.', en: 'What is published does not change: take it down and write another.' },
  'too-many-news': { kk: 'Күтіп тұрған мәтін көп. Алдымен олар оқылсын.', ru: 'Ждёт слишком много текстов. Пусть сначала прочтут их.', en: 'Too much waits already.' },
  'invalid-value': { kk: 'Тақырыбы, мәтіні немесе сілтемесі дұрыс емес.', ru: 'Проверьте заголовок, текст и ссылку.', en: 'Check headline, text and link.' },
};
