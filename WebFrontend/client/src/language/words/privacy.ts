import type { HeldBack, Surface } from '../../api/privacy';
import type { Word, Words } from '../say';

export const surfaceWords = {
  class: { kk: 'Сыныбым', ru: 'Мой класс', en: 'My class' },
  school: { kk: 'Мектептегілер', ru: 'Свои в школе', en: 'People of the school' },
  public: { kk: 'Барлық адам', ru: 'Все люди', en: 'Everybody' },
  above: { kk: 'Аудан мен облыс', ru: 'Район и область', en: 'District and region' },
  certificate: { kk: 'Сертификат', ru: 'Сертификат', en: 'Certificate' },
  badge: { kk: 'Белгі', ru: 'Значок', en: 'Badge' },
  picture: { kk: 'Сурет', ru: 'Фотография', en: 'Picture' },
} satisfies Record<Surface, Word>;

export const heldBackWords = {
  school: {
    kk: 'Мектеп мұнда ешкімді көрсетпейді.',
    ru: 'Школа здесь никого не показывает.',
    en: 'The school shows nobody here.',
  },
  withdrawn: { kk: 'Келісім қайтарып алынған.', ru: 'Согласие отозвано.', en: 'The consent was withdrawn.' },
  notGiven: { kk: 'Сізді мұнда ешкім көрмейді.', ru: 'Здесь вас никто не видит.', en: 'Nobody sees you here.' },
  parent: {
    kk: 'Бұл жаста ата-ананың келісімі керек.',
    ru: 'В этом возрасте нужно согласие родителя.',
    en: 'At this age a parent has to consent.',
  },
} satisfies Record<HeldBack, Word>;

export const nicknameFaults: Words = {
  'nickname-length': {
    kk: '2-ден 20 таңбаға дейін болсын.',
    ru: 'От 2 до 20 знаков.',
    en: '2 to 20 signs, please.',
  },
  'nickname-letters': {
    kk: 'Әріптен басталсын; әріп, бос орын, сызықша, нүкте және ең көбі үш цифр болады.',
    ru: 'Начните с буквы; можно буквы, пробел, дефис, точку и не больше трёх цифр.',
    en: 'Begin with a letter; letters, spaces, dashes, dots and at most three digits.',
  },
  'nickname-rude': {
    kk: 'Бұл сөз біреуді ренжітуі мүмкін.',
    ru: 'Это слово может кого-то обидеть.',
    en: 'This word may hurt somebody.',
  },
  'nickname-full-name': {
    kk: 'Лақап ат ешкімнің толық аты-жөні болмасын.',
    ru: 'Никнейм не должен быть чьим-то полным именем.',
    en: 'A nickname is nobody’s full name.',
  },
  'nickname-turned-down': {
    kk: 'Үйлестіруші бұл лақап атты қабылдамады.',
    ru: 'Координатор не принял этот никнейм.',
    en: 'The coordinator turned this nickname down.',
  },
};

export const privacyWords = {
  whoSeesMe: { kk: 'Мені кім көреді', ru: 'Кто меня видит', en: 'Who sees me' },
  yourChoice: {
    kk: 'Таңдау өзіңізде, бәрі бірден іске асады.',
    ru: 'Решаете вы, всё действует сразу.',
    en: 'You decide, and it works at once.',
  },
  shownAs: { kk: 'Осылай көрінеді', ru: 'Видно так', en: 'Shown as' },
  myName: { kk: 'Көрсетілетін есім', ru: 'Имя, которое показывают', en: 'The name that is shown' },
  nickname: { kk: 'Лақап ат', ru: 'Никнейм', en: 'Nickname' },
  nicknameHint: {
    kk: 'Бос қалдырсаңыз, өз атыңыз көрсетіледі.',
    ru: 'Если оставить пустым, будет показано ваше имя.',
    en: 'Leave it empty to be shown under your given name.',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сақталды.', ru: 'Сохранено.', en: 'Saved.' },
  history: { kk: 'Келісімдер тарихы', ru: 'История согласий', en: 'History of consents' },
  gave: { kk: 'берілді', ru: 'дано', en: 'given' },
  withdrew: { kk: 'қайтарылды', ru: 'отозвано', en: 'withdrawn' },
  myData: { kk: 'Менің деректерім', ru: 'Мои данные', en: 'My data' },
  myDataHint: {
    kk: 'Мектеп сіз туралы сақтайтынның бәрі – бір файлда.',
    ru: 'Всё, что школа хранит о вас, – одним файлом.',
    en: 'Everything that the school keeps about you, in one file.',
  },
  asText: { kk: 'Оқуға ыңғайлы', ru: 'Для чтения', en: 'To read' },
  asJson: { kk: 'Бағдарламаға (JSON)', ru: 'Для программ (JSON)', en: 'For programs (JSON)' },
  leaving: { kk: 'Өзін-өзі басқарудан шығу', ru: 'Выйти из самоуправления', en: 'Leave self-government' },
  leavingHint: {
    kk: 'Ешкімнен рұқсат керек емес, ұпай кемімейді. Бірден іске асады; кейін қайта қосылуға болады.',
    ru: 'Разрешения не нужно, баллы не уменьшатся. Действует сразу; вернуться можно потом.',
    en: 'Nobody has to allow it and no points are lost. It works at once; you can come back later.',
  },
  leaveFaction: { kk: 'Фракциядан шығу', ru: 'Выйти из фракции', en: 'Leave the faction' },
  leaveEverything: {
    kk: 'Бәрінен шығу: есімім еш жерде көрінбесін',
    ru: 'Выйти отовсюду: не показывать моё имя нигде',
    en: 'Leave everything: show my name nowhere',
  },
  left: { kk: 'Шықтыңыз.', ru: 'Вы вышли.', en: 'You have left.' },
  consentsTitle: { kk: 'Келісімдер', ru: 'Согласия', en: 'Consents' },
  consentsLead: {
    kk: 'Қағаздағы келісімдерді осында белгілеңіз: көрсеткілермен жүріп, бос орын пернесімен белгілейсіз.',
    ru: 'Отмечайте здесь согласия с бумаги: стрелками двигаетесь, пробелом ставите отметку.',
    en: 'Write down here what came on paper: move with the arrows, mark with the space bar.',
  },
  coordinatorsOnly: { kk: 'Бұл бет үйлестірушіге арналған', ru: 'Это страница координатора', en: 'This page is the coordinator’s' },
  coordinatorsOnlyHint: {
    kk: 'Үйлестірушінің логинімен кіріңіз.',
    ru: 'Войдите с логином координатора.',
    en: 'Sign in as a coordinator.',
  },
  group: { kk: 'Сынып', ru: 'Класс', en: 'Class' },
  student: { kk: 'Оқушы', ru: 'Ученик', en: 'Student' },
  onPaper: {
    kk: '{name}: {surface}, қағаздағы келісім',
    ru: '{name}: {surface}, согласие на бумаге',
    en: '{name}: {surface}, consent on paper',
  },
  wholeClass: { kk: 'Бүкіл сыныпқа белгілеу', ru: 'Отметить весь класс', en: 'Mark the whole class' },
  isShown: { kk: 'көрінеді', ru: 'видно', en: 'shown' },
  isHidden: { kk: 'көрінбейді', ru: 'не видно', en: 'not shown' },
  legend: {
    kk: 'Белгі – қағаздағы келісім. Жасыл жолақ – оқушы сол жерде қазір көрінеді. Нүктелі жолақ – келісім қайтарылған: қайтарған адам өзі қайта бермейінше, көрінбейді.',
    ru: 'Отметка – согласие на бумаге. Зелёная полоска – ученик там сейчас виден. Пунктир – согласие отозвано: пока отозвавший не вернёт его сам, ученика не видно.',
    en: 'A mark is a consent on paper. A green bar: the student is shown there now. A dotted line: the consent was withdrawn, and nothing is shown until whoever withdrew it gives it again.',
  },
  parentMark: { kk: 'ата-ана', ru: 'родитель', en: 'parent' },
  turnDown: { kk: 'Лақап атты алып тастау', ru: 'Убрать никнейм', en: 'Turn the nickname down' },
  policy: { kk: 'Мектеп нені рұқсат етеді', ru: 'Что разрешает школа', en: 'What the school allows' },
  policyHint: {
    kk: 'Белгіленбеген жерде келісім болса да ешкім көрсетілмейді.',
    ru: 'Там, где нет отметки, не показывают никого, даже с согласием.',
    en: 'Where there is no mark nobody is shown, whatever was consented to.',
  },
  parentUpTo: {
    kk: 'Ата-ананың келісімі қай сыныпқа дейін керек',
    ru: 'До какого класса нужно согласие родителя',
    en: 'Up to which grade a parent has to consent',
  },
  erase: { kk: 'Адамды өшіру', ru: 'Удалить человека', en: 'Erase a person' },
  eraseHint: {
    kk: 'Есімі, келісімдері, картасы және ол туралы жазбалар біржола жойылады. Ұпайлар кітапта атсыз қалады. Қайтаруға болмайды.',
    ru: 'Имя, согласия, карточка и заметки о человеке исчезнут навсегда. Баллы останутся в книге без имени. Вернуть нельзя.',
    en: 'The name, consents, card and notes about the person are gone for good. The points stay in the book without a name. It cannot be undone.',
  },
  typeName: { kk: 'Растау үшін толық аты-жөнін теріңіз: {name}', ru: 'Для подтверждения наберите полное имя: {name}', en: 'Type the full name to confirm: {name}' },
  reason: { kk: 'Себебі (аты-жөнінсіз)', ru: 'Причина (без имени)', en: 'Reason (without the name)' },
  wrongName: { kk: 'Аты-жөні сәйкес емес.', ru: 'Имя не совпадает.', en: 'The name does not match.' },
  nameInReason: {
    kk: 'Себеп сақталады, сондықтан онда есім болмауы керек.',
    ru: 'Причина сохраняется, поэтому в ней не должно быть имени.',
    en: 'The reason is kept, so it must not hold the name.',
  },
  erased: { kk: 'Өшірілді.', ru: 'Удалено.', en: 'Erased.' },
  byStudent: { kk: 'оқушы', ru: 'ученик', en: 'student' },
  byParent: { kk: 'ата-ана', ru: 'родитель', en: 'parent' },
  byPaper: { kk: 'қағазда', ru: 'на бумаге', en: 'on paper' },
} satisfies Words;
