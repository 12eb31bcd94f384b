import type { Word, Words } from '../say';
import { menuWords } from './menu';

export const planWords = {
  title: menuWords.plan,
  year: { kk: '{year} оқу жылы', ru: '{year} учебный год', en: 'School year {year}' },
  approved: { kk: '{date} бекітілген', ru: 'утверждён {date}', en: 'approved on {date}' },
  notApproved: { kk: 'әзірге бекітілмеген', ru: 'пока не утверждён', en: 'not approved yet' },
  views: { kk: 'Көрініс', ru: 'Вид', en: 'View' },
  agenda: { kk: 'Алда', ru: 'Впереди', en: 'Ahead' },
  month: { kk: 'Ай бойынша', ru: 'По месяцам', en: 'By month' },
  table: { kk: 'Бүкіл жоспар', ru: 'Весь план', en: 'Whole plan' },
  faction: { kk: 'Фракция', ru: 'Фракция', en: 'Faction' },
  everybody: { kk: 'Бүкіл мектеп', ru: 'Вся школа', en: 'The whole school' },
  previous: { kk: 'Алдыңғы ай', ru: 'Предыдущий месяц', en: 'Previous month' },
  next: { kk: 'Келесі ай', ru: 'Следующий месяц', en: 'Next month' },
  none: { kk: 'Мұнда іс-шара жоқ', ru: 'Здесь нет мероприятий', en: 'No events here' },
  noneHint: {
    kk: 'Басқа айды немесе фракцияны таңдап көріңіз.',
    ru: 'Выберите другой месяц или фракцию.',
    en: 'Choose another month or faction.',
  },
  allMonth: { kk: 'Ай бойы', ru: 'В течение месяца', en: 'During the month' },
  byWeek: { kk: 'Апталар бойынша', ru: 'По неделям', en: 'Week by week' },
  nextYear: { kk: 'Келесі оқу жылының жоспары', ru: 'План следующего учебного года', en: 'Plan of the next year' },
  thisYear: { kk: 'Осы оқу жылының жоспары', ru: 'План этого учебного года', en: 'Plan of this year' },
  forGrade: { kk: 'Кімге', ru: 'Для кого', en: 'For' },
  everyGrade: { kk: 'барлық сынып', ru: 'все классы', en: 'every grade' },
  grades: { kk: '{list} сынып', ru: '{list} класс', en: 'grades {list}' },
  delivery: { kk: 'Не орындалды', ru: 'Что сделано', en: 'What is done' },
  deliveryHint: {
    kk: 'Осы күнге дейін өткізілуі тиіс болғанның үлесі.',
    ru: 'Доля того, что уже должно было пройти.',
    en: 'Of what was due by today.',
  },
  percent: { kk: '{n} %', ru: '{n} %', en: '{n}%' },
  nothingDue: { kk: 'мерзімі келген жоқ', ru: 'срок ещё не подошёл', en: 'nothing due yet' },
  feed: { kk: 'Телефон күнтізбесіне қосу', ru: 'В календарь телефона', en: 'Add to the phone’s calendar' },
  publication: { kk: 'Жарияланым', ru: 'Публикация', en: 'Publication' },
  overdue: { kk: 'мерзімі өтті', ru: 'срок прошёл', en: 'overdue' },
  overdueTitle: { kk: 'Мерзімі өткендер', ru: 'Срок прошёл', en: 'Overdue' },
  work: { kk: 'Барысы: {name}', ru: 'Ход: {name}', en: 'Course: {name}' },

  number: { kk: '№', ru: '№', en: 'No.' },
  direction: { kk: 'Жобалық қызметтің бағыты', ru: 'Направление проекта', en: 'Project direction' },
  eventAndForm: { kk: 'Іс-шара атауы, түрі', ru: 'Мероприятие, форма', en: 'Event and form' },
  time: { kk: 'Мерзімі', ru: 'Срок', en: 'Time' },
  responsible: { kk: 'Жауаптылар', ru: 'Ответственные', en: 'Responsible' },
  partners: { kk: 'Серіктестер', ru: 'Партнёры', en: 'Partners' },
  participants: { kk: 'Қатысушылар', ru: 'Участники', en: 'Participants' },
  completion: { kk: 'Орындалуы туралы мәлімет', ru: 'Сведения о выполнении', en: 'Completion' },
  doneOf: { kk: '{done} / {all}', ru: '{done} из {all}', en: '{done} of {all}' },

  draft: { kk: 'Бекітуді күтіп тұр', ru: 'Ждёт утверждения', en: 'Waiting for approval' },
  draftHint: {
    kk: 'Өзгерістер директор бекіткенше ешкімге көрінбейді.',
    ru: 'Пока директор не утвердит, изменений никто не видит.',
    en: 'Nobody sees the changes until the director approves them.',
  },
  firstDraft: {
    kk: 'Биылғы жоспар әлі бекітілмеген. Бекітілгенше іс-шаралармен жұмыс басталмайды.',
    ru: 'План этого года ещё не утверждён. До этого работа по мероприятиям не начинается.',
    en: 'This year’s plan is not approved yet. Work on its events begins when it is.',
  },
  gaps: { kk: 'Толтырылмаған орындар', ru: 'Незаполненное', en: 'Gaps' },
  approve: { kk: 'Жоспарды бекіту', ru: 'Утвердить план', en: 'Approve the plan' },
  discard: { kk: 'Өзгерістерден бас тарту', ru: 'Отказаться от изменений', en: 'Discard the changes' },
  approvedNow: { kk: 'Жоспар бекітілді', ru: 'План утверждён', en: 'The plan is approved' },
  add: { kk: 'Іс-шара қосу', ru: 'Добавить мероприятие', en: 'Add an event' },
  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  changeOf: { kk: 'Өзгерту: {name}', ru: 'Изменить: {name}', en: 'Change {name}' },
  takeOut: { kk: 'Жоспардан алу', ru: 'Убрать из плана', en: 'Take out of the plan' },
  save: { kk: 'Жобаға сақтау', ru: 'Сохранить в проект плана', en: 'Save to the draft' },
  saved: { kk: 'Жобаға сақталды', ru: 'Сохранено в проект плана', en: 'Saved to the draft' },
  titleKk: { kk: 'Атауы қазақша', ru: 'Название на казахском', en: 'Title in Kazakh' },
  titleRu: { kk: 'Атауы орысша', ru: 'Название на русском', en: 'Title in Russian' },
  titleEn: { kk: 'Атауы ағылшынша', ru: 'Название на английском', en: 'Title in English' },
  monthField: { kk: 'Айы', ru: 'Месяц', en: 'Month' },
  form: { kk: 'Түрі', ru: 'Форма', en: 'Form' },
  project: { kk: 'Жоба', ru: 'Проект', en: 'Project' },
  recurrence: { kk: 'Қайталануы', ru: 'Повторение', en: 'Repetition' },
  since: { kk: 'Басталатын күні', ru: 'Начиная с', en: 'Since' },
  until: { kk: 'Аяқталатын күні', ru: 'До какого дня', en: 'Until' },
  evidence: { kk: 'Дәлел', ru: 'Подтверждение', en: 'Proof' },
  gradesField: { kk: 'Сыныптар, мысалы 1-4, 5-10', ru: 'Классы, например 1-4, 5-10', en: 'Grades, for instance 1-4, 5-10' },
  ratesClasses: { kk: 'Әр сыныпқа баға қойылады', ru: 'Каждому классу ставят оценку', en: 'Every class is given a mark' },
  isSensitive: {
    kk: 'Отбасына қатысты: сурет сұралмайды, орнына басқа тапсырма беріледі',
    ru: 'Касается семьи: без снимков, вместо участия есть другое задание',
    en: 'It touches the family: no pictures, and another task instead',
  },
  partnersField: { kk: 'Серіктестер, үтір арқылы', ru: 'Партнёры, через запятую', en: 'Partners, separated by commas' },
  unset: { kk: 'көрсетілмеген', ru: 'не указано', en: 'not given' },
  nobody: { kk: 'фракциясыз', ru: 'без фракции', en: 'no faction' },

  course: { kk: 'Барысы', ru: 'Ход', en: 'Course' },
  needed: { kk: 'Жоспар бойынша дәлел: {kind}', ru: 'Подтверждение по плану: {kind}', en: 'Proof by the plan: {kind}' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  tookPart: { kk: 'Неше адам қатысты', ru: 'Сколько участвовало', en: 'How many took part' },
  comment: { kk: 'Ескертпе', ru: 'Примечание', en: 'Remark' },
  commentHint: {
    kk: 'Оқушылардың атын жазбаңыз.',
    ru: 'Не пишите имён учеников.',
    en: 'Do not write names of students.',
  },
  link: { kk: 'Сілтеме', ru: 'Ссылка', en: 'Link' },
  reference: { kk: 'Құжат не жарияланған орын', ru: 'Документ или место публикации', en: 'Document or place of publication' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  from: { kk: 'Бастап', ru: 'С', en: 'From' },
  to: { kk: 'Дейін', ru: 'По', en: 'To' },
  done: { kk: 'Жазылды', ru: 'Записано', en: 'Written down' },
  nothingToDo: { kk: 'Сізге қазір істейтін ештеңе жоқ.', ru: 'Сейчас вам здесь делать нечего.', en: 'Nothing for you to do here now.' },
} satisfies Words;

/** Where an occurrence stands. */
export const stateWords: Record<string, Word> = {
  planned: { kk: 'жоспарда', ru: 'в плане', en: 'planned' },
  announced: { kk: 'хабарланды', ru: 'объявлено', en: 'announced' },
  open: { kk: 'жазылу ашық', ru: 'открыта запись', en: 'open for sign-up' },
  held: { kk: 'өтті', ru: 'проведено', en: 'held' },
  proofGiven: { kk: 'дәлел тексерілуде', ru: 'подтверждение на проверке', en: 'proof to be checked' },
  accepted: { kk: 'орындалды', ru: 'выполнено', en: 'done' },
  returned: { kk: 'дәлел қайтарылды', ru: 'подтверждение возвращено', en: 'proof returned' },
  cancelled: { kk: 'өтпейді', ru: 'отменено', en: 'cancelled' },
  missed: { kk: 'өтпеген', ru: 'не проведено', en: 'not held' },
};

/** What can be done about it. */
export const stepWords: Record<string, Word> = {
  announce: { kk: 'Хабарлау', ru: 'Объявить', en: 'Announce' },
  open: { kk: 'Жазылуды ашу', ru: 'Открыть запись', en: 'Open sign-up' },
  hold: { kk: 'Өтті деп белгілеу', ru: 'Отметить проведённым', en: 'Mark as held' },
  giveProof: { kk: 'Дәлел беру', ru: 'Дать подтверждение', en: 'Give the proof' },
  accept: { kk: 'Дәлелді қабылдау', ru: 'Принять подтверждение', en: 'Accept the proof' },
  return: { kk: 'Дәлелді қайтару', ru: 'Вернуть подтверждение', en: 'Return the proof' },
  cancel: { kk: 'Өткізбеу', ru: 'Отменить мероприятие', en: 'Cancel the event' },
  miss: { kk: 'Өтпеген деп белгілеу', ru: 'Отметить как не проведённое', en: 'Mark as not held' },
  move: { kk: 'Күнін ауыстыру', ru: 'Перенести', en: 'Move' },
};

/** What the plan leaves open. */
export const gapWords: Record<string, Word> = {
  project: { kk: 'жоба', ru: 'проект', en: 'project' },
  form: { kk: 'түрі', ru: 'форма', en: 'form' },
  responsible: { kk: 'жауаптылар', ru: 'ответственные', en: 'responsible' },
  evidence: { kk: 'дәлел түрі', ru: 'вид подтверждения', en: 'kind of proof' },
  partners: { kk: 'серіктестер', ru: 'партнёры', en: 'partners' },
};

/** What an approval would change. */
export const changeWords: Record<string, Word> = {
  added: { kk: 'қосылды', ru: 'добавлено', en: 'added' },
  changed: { kk: 'өзгерді', ru: 'изменено', en: 'changed' },
  takenOut: { kk: 'алынды', ru: 'убрано', en: 'taken out' },
};

/** How often an event comes. */
export const recurrenceWords: Record<string, Word> = {
  once: { kk: 'ай ішінде бір рет', ru: 'один раз в месяце', en: 'once within the month' },
  weekly: { kk: 'аптасына 1 рет', ru: '1 раз в неделю', en: 'once a week' },
  monthly: { kk: 'айына 1 рет', ru: '1 раз в месяц', en: 'once a month' },
  quarterly: { kk: 'тоқсанына 1 рет', ru: '1 раз в четверть', en: 'once a quarter' },
};

/** What shows that it was held. */
export const evidenceWords: Record<string, Word> = {
  socialPost: {
    kk: 'әлеуметтік желідегі жарияланым',
    ru: 'публикация в социальной сети',
    en: 'post on a social network',
  },
  socialPostWithLink: {
    kk: 'әлеуметтік желідегі жарияланым, сілтемесімен',
    ru: 'публикация в социальной сети со ссылкой',
    en: 'post on a social network, with the link',
  },
  writtenReference: { kk: 'анықтама', ru: 'справка', en: 'written reference' },
};

/** Why the plan says no. */
export const planRefusals: Record<string, Word> = {
  'other-version': {
    kk: 'Жоспарды басқа біреу өзгертіп үлгерді. Қайта қараңыз.',
    ru: 'План тем временем изменили. Посмотрите ещё раз.',
    en: 'Somebody changed the plan meanwhile. Look again.',
  },
  'nothing-to-approve': {
    kk: 'Бұл жоспар бекітіліп қойған.',
    ru: 'Этот план уже утверждён.',
    en: 'This plan is approved already.',
  },
  'plan-not-approved': {
    kk: 'Биылғы жоспар әлі бекітілмеген.',
    ru: 'План этого года ещё не утверждён.',
    en: 'This year’s plan is not approved yet.',
  },
  'no-such-step': {
    kk: 'Іс-шараның күйі өзгеріп кеткен. Бетті жаңартыңыз.',
    ru: 'Состояние мероприятия уже другое. Обновите страницу.',
    en: 'The event is in another state by now. Reload the page.',
  },
  'event-over': {
    kk: 'Өтіп кеткенді өзгертуге болмайды.',
    ru: 'То, что уже прошло, не меняют.',
    en: 'What is over stays as it was planned.',
  },
  'event-in-use': {
    kk: 'Бұл іс-шара кітапқа жазылған немесе ол бойынша жұмыс басталған.',
    ru: 'Мероприятие уже записано в книге или по нему начата работа.',
    en: 'The book names this event, or work on it has begun.',
  },
  'own-proof': {
    kk: 'Дәлелді оны берген адам емес, басқа адам қабылдайды.',
    ru: 'Подтверждение принимает не тот, кто его дал.',
    en: 'Whoever gave the proof does not accept it.',
  },
  'proof-needs-link': {
    kk: 'https:// деп басталатын сілтеме керек.',
    ru: 'Нужна ссылка, которая начинается с https://.',
    en: 'A link that begins with https:// is needed.',
  },
  'proof-needs-reference': {
    kk: 'Қай құжат екенін немесе қайда жарияланғанын жазыңыз.',
    ru: 'Напишите, какой это документ или где опубликовано.',
    en: 'Say which document it is, or where it was published.',
  },
  'reason-needed': { kk: 'Себебін жазыңыз.', ru: 'Напишите причину.', en: 'Say why.' },
  'day-needed': { kk: 'Күнін дұрыс көрсетіңіз.', ru: 'Укажите день правильно.', en: 'Give the day.' },
  'too-early': { kk: 'Ол күн әлі келген жоқ.', ru: 'Этот день ещё не наступил.', en: 'That day has not come yet.' },
  'too-late': { kk: 'Мерзімі өтіп кетті.', ru: 'Срок уже прошёл.', en: 'It is due already.' },
  'outside-season': {
    kk: 'Бұл күн немесе ай оқу жылынан тыс.',
    ru: 'День или месяц вне учебного года.',
    en: 'The day or month lies outside the school year.',
  },
  'title-needed': {
    kk: 'Атауы үш тілде де керек.',
    ru: 'Название нужно на трёх языках.',
    en: 'The title is needed in all three languages.',
  },
  'grades-wrong': {
    kk: 'Сыныптар 1-ден 11-ге дейін болуы керек.',
    ru: 'Классы – от 1 до 11.',
    en: 'Grades go from 1 to 11.',
  },
  'unknown-plan-event': {
    kk: 'Жоспарда мұндай іс-шара жоқ.',
    ru: 'В плане нет такого мероприятия.',
    en: 'The plan has no such event.',
  },
  'too-many-events': {
    kk: 'Жоспарда орын қалмады.',
    ru: 'В плане больше нет места.',
    en: 'The plan has no room for more.',
  },
};

/** The forms of the plan. */
export const planFormWords: Record<string, Word> = {
  founding: { kk: 'құру', ru: 'создание органа', en: 'founding of a body' },
  approval: { kk: 'бекіту', ru: 'утверждение', en: 'formal approval' },
  election: { kk: 'сайлау', ru: 'выборы', en: 'election' },
  briefing: { kk: 'таныстыру', ru: 'ознакомление', en: 'briefing' },
  raid: { kk: 'рейд', ru: 'рейд', en: 'raid' },
  'guest-meeting': { kk: 'кездесу', ru: 'встреча с гостями', en: 'meeting with guests' },
  'information-corner': { kk: 'ақпараттық бұрыш', ru: 'информационный уголок', en: 'information corner' },
  'radio-line': { kk: 'радиолинейка', ru: 'радиолинейка', en: 'radio line' },
  sitting: { kk: 'отырыс', ru: 'заседание', en: 'sitting' },
  promotion: { kk: 'жарнама', ru: 'реклама', en: 'promotion' },
  'interview-column': { kk: 'сұхбат айдары', ru: 'рубрика интервью', en: 'interview column' },
  action: { kk: 'акция', ru: 'акция', en: 'action' },
  stand: { kk: 'стенд безендіру', ru: 'оформление стенда', en: 'stand decoration' },
  'sports-series': { kk: 'спорттық іс-шаралар', ru: 'спортивная серия', en: 'sports series' },
  'round-table': { kk: 'дөңгелек үстел', ru: 'круглый стол', en: 'round table' },
  'cognitive-hour': { kk: 'танымдық сағат', ru: 'познавательный час', en: 'cognitive hour' },
  'cognitive-lesson': { kk: 'танымдық сабақ', ru: 'познавательный урок', en: 'cognitive lesson' },
  contest: { kk: 'байқау', ru: 'конкурс', en: 'contest' },
  'video-contest': { kk: 'видеоролик сайысы', ru: 'конкурс видеороликов', en: 'video contest' },
  exhibition: { kk: 'көрме', ru: 'выставка', en: 'exhibition' },
  challenge: { kk: 'челлендж', ru: 'челлендж', en: 'challenge' },
  event: { kk: 'іс-шара', ru: 'мероприятие', en: 'event' },
  'discussion-debate': { kk: 'пікірталас', ru: 'дискуссия', en: 'discussion debate' },
  debate: { kk: 'дебат', ru: 'дебаты', en: 'debate' },
  'poetry-evening': { kk: 'поэзиялық кеш', ru: 'поэтический вечер', en: 'poetry evening' },
  'flash-mob': { kk: 'флешмоб', ru: 'флешмоб', en: 'flash mob' },
  festival: { kk: 'фестиваль', ru: 'фестиваль', en: 'festival' },
  'annual-report': { kk: 'жылдық қорытынды есеп', ru: 'итоговый годовой отчёт', en: 'annual report' },
};

/** Who is responsible: roles and bodies. */
export const planRoleWords: Record<string, Word> = {
  'faction-member': { kk: 'Фракция мүшелері', ru: 'члены фракции', en: 'faction members' },
  mentor: { kk: 'Тәлімгер', ru: 'вожатый (наставник)', en: 'mentor' },
  'homeroom-teacher': { kk: 'Сынып жетекшілер', ru: 'классные руководители', en: 'homeroom teachers' },
  'deputy-director-upbringing': {
    kk: 'Директордың тәрбие ісі жөніндегі орынбасары',
    ru: 'заместитель директора по воспитательной работе',
    en: 'deputy director for upbringing work',
  },
  psychologist: { kk: 'Психолог', ru: 'психолог', en: 'psychologist' },
  'school-nurse': { kk: 'Медбике', ru: 'медсестра', en: 'school nurse' },
  'music-teacher': { kk: 'Музыка мұғалімдері', ru: 'учителя музыки', en: 'music teachers' },
  'theatre-leader': { kk: 'Театр жетекшілері', ru: 'руководители театра', en: 'theatre leaders' },
  'school-self-government': {
    kk: 'Мектептің өзін-өзі басқару ұйымы',
    ru: 'школьная организация самоуправления',
    en: 'school self-government body',
  },
};
