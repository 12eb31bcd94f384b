import type { Words } from '../say';

/** Whom the rules would propose for the nominations of the year. */
export const nominationWords = {
  title: { kk: 'Жыл номинациялары', ru: 'Номинации года', en: 'Nominations of the year' },
  lead: {
    kk: 'Ережелер бойынша есептелген ұсыныс, бүгінгі күнге. Шешімді адамдар қабылдайды.',
    ru: 'Предложение, посчитанное по правилам на сегодня. Решают люди.',
    en: 'A proposal computed by the rules, as of today. People decide.',
  },
  staffOnly: {
    kk: 'Бұл бет мектеп үйлестірушісіне арналған',
    ru: 'Эта страница для координатора школы',
    en: 'This page is for the coordinator of the school',
  },
  staffHint: { kk: 'Үйлестіруші ретінде кіріңіз.', ru: 'Войдите как координатор.', en: 'Sign in as a coordinator.' },
  none: {
    kk: 'Бұл номинацияның шарттарын әзірге ешкім орындаған жоқ.',
    ru: 'Условия этой номинации пока никто не выполнил.',
    en: 'Nobody has met the conditions of this nomination yet.',
  },
  grades: { kk: '{from}–{to}-сыныптар', ru: '{from}–{to} классы', en: 'Grades {from}–{to}' },
  grade: { kk: '{from}-сынып', ru: '{from} класс', en: 'Grade {from}' },
  wholeSchool: { kk: 'Бүкіл мектеп', ru: 'Вся школа', en: 'Whole school' },
  seats: {
    kk: 'Ұсынылатын орын: {n}',
    ru: { one: 'Предлагается {n} место', few: 'Предлагается {n} места', other: 'Предлагается {n} мест' },
    en: { one: '{n} place is proposed', other: '{n} places are proposed' },
  },
  proposed: { kk: 'Ұсынылады', ru: 'Предлагается', en: 'Proposed' },
  awaited: { kk: 'Күтуде', ru: 'Ожидает', en: 'Waiting' },
  arithmetic: { kk: 'Қалай есептелді', ru: 'Как посчитано', en: 'How it was computed' },
  conditions: { kk: 'Шарттар', ru: 'Условия', en: 'Conditions' },
  sum: { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
  of: { kk: '{reached}, керегі {needed}', ru: '{reached}, нужно {needed}', en: '{reached}, needed {needed}' },
  most: { kk: '{n}-ге дейін есептеледі', ru: 'считается до {n}', en: 'counts up to {n}' },
  tie: {
    kk: 'Тең болса: {weeks} апта, {hosts} фракция, соңғы күн {last}',
    ru: 'При равенстве: недель {weeks}, фракций {hosts}, последний день {last}',
    en: 'If equal: {weeks} weeks, {hosts} factions, last day {last}',
  },
  erased: { kk: 'Аты өшірілген', ru: 'Имя удалено', en: 'Name erased' },
  noteAwaited: {
    kk: '«Үздік оқушыға» сынып жетекшісінің «иә» не «жоқ» деген пікірі керек. Пікірі жоқ оқушы әзірге ұсынылмайды.',
    ru: 'Для «Лучшего ученика» нужно «да» или «нет» классного руководителя. Пока его нет, ученик не предлагается.',
    en: 'Best Student needs a yes or no of the homeroom teacher. Until it is there, the student is not proposed.',
  },
} satisfies Words;

export const nominationPartWords = {
  knowledge: { kk: 'Білім: курс, дебат, зияткерлік сайыс', ru: 'Знания: курсы, дебаты, интеллектуальные конкурсы', en: 'Knowledge: courses, debates, contests of the mind' },
  tutoring: { kk: 'Басқаларды оқыту', ru: 'Занятия с другими', en: 'Teaching others' },
  rest: { kk: 'Қалған істер', ru: 'Остальные дела', en: 'All other deeds' },
  hosts: { kk: 'Фракциялар', ru: 'Фракции', en: 'Factions' },
  sport: { kk: 'Спорт', ru: 'Спорт', en: 'Sport' },
  months: { kk: 'Айлар', ru: 'Месяцы', en: 'Months' },
  points: { kk: 'Ұпайлар', ru: 'Баллы', en: 'Points' },
  weeks: { kk: 'Апталар', ru: 'Недели', en: 'Weeks' },
  art: { kk: 'Өнер', ru: 'Творчество', en: 'Art' },
  forms: { kk: 'Өнер түрлері', ru: 'Виды творчества', en: 'Forms of art' },
  given: { kk: 'Еріктілік, сабақ беру, акция', ru: 'Волонтёрство, занятия, акция', en: 'Volunteering, teaching, campaign' },
  care: { kk: 'Қамқорлық фракциясының істері', ru: 'Дела фракции заботы', en: 'Deeds of the care faction' },
  organised: { kk: 'Ұйымдастыру және басқару', ru: 'Организация и ведение', en: 'Organising and leading' },
  reports: { kk: 'Есептер', ru: 'Отчёты', en: 'Reports' },
  debates: { kk: 'Дебаттар', ru: 'Дебаты', en: 'Debates' },
  led: { kk: 'Өткізген іс-шаралар', ru: 'Проведённые мероприятия', en: 'Events led' },
  mean: { kk: 'Апталық орташа баға, жүздік үлес', ru: 'Средняя недельная оценка, в сотых', en: 'Mean weekly mark, in hundredths' },
  index: { kk: 'Тоқсандардың орташа индексі', ru: 'Средний индекс четвертей', en: 'Mean index of the quarters' },
} satisfies Words;

export const nominationGateWords = {
  quarters: { kk: 'Белсенді тоқсандар', ru: 'Активных четвертей', en: 'Active quarters' },
  'good-standing': { kk: 'Сынып жетекшісінің пікірі', ru: 'Отзыв классного руководителя', en: 'Note of the homeroom teacher' },
  months: { kk: 'Айлар', ru: 'Месяцев', en: 'Months' },
  hosts: { kk: 'Фракциялар', ru: 'Фракций', en: 'Factions' },
  weeks: { kk: 'Апталар', ru: 'Недель', en: 'Weeks' },
  shown: { kk: 'Байқау, көрме немесе сахна', ru: 'Конкурс, выставка или сцена', en: 'Contest, exhibition or stage' },
  hours: { kk: 'Расталған сағаттар', ru: 'Подтверждённых часов', en: 'Verified hours' },
  'care-events': { kk: 'Қамқорлық істері', ru: 'Дел заботы', en: 'Care events' },
  led: { kk: 'Өткізген іс-шаралар', ru: 'Проведённых мероприятий', en: 'Events led' },
  post: { kk: 'Лауазымдағы тоқсандар', ru: 'Четвертей на посту', en: 'Quarters in a post' },
  reports: { kk: 'Тапсырылған есептер, %', ru: 'Сданных отчётов, %', en: 'Reports delivered, %' },
  debates: { kk: 'Дебаттар', ru: 'Дебатов', en: 'Debates' },
  'rated-weeks': { kk: 'Бағаланған апталар, %', ru: 'Оценённых недель, %', en: 'Weeks rated, %' },
  'sealed-quarters': { kk: 'Жабылған тоқсандар', ru: 'Закрытых четвертей', en: 'Sealed quarters' },
  rows: { kk: 'Орындалған жоспар, %', ru: 'Выполнено плана, %', en: 'Plan delivered, %' },
} satisfies Words;

export const nominationStepWords = {
  weeks: { kk: 'Ұпай тең, аптасы азырақ', ru: 'Поровну, недель меньше', en: 'Equal, fewer weeks' },
  hosts: { kk: 'Ұпай тең, фракциясы азырақ', ru: 'Поровну, фракций меньше', en: 'Equal, fewer factions' },
  earlier: { kk: 'Ұпай тең, соңғы күні кейінірек', ru: 'Поровну, последний день позже', en: 'Equal, a later last day' },
  'taking-part': { kk: 'Индекс тең, қатысқаны азырақ', ru: 'Индекс равен, участвовало меньше', en: 'Equal index, fewer took part' },
  delivered: { kk: 'Индекс тең, орындалғаны азырақ', ru: 'Индекс равен, выполнено меньше', en: 'Equal index, less delivered' },
  shared: { kk: 'Орын ортақ', ru: 'Место поделено', en: 'The place is shared' },
} satisfies Words;

export const standingWords = {
  title: { kk: 'Сынып жетекшісінің пікірі', ru: 'Слово классного руководителя', en: 'The homeroom teacher’s word' },
  hint: {
    kk: '«Үздік оқушы» номинациясына баға емес, сіздің пікіріңіз керек: осы оқушыны мектеп үлгі ете ала ма? Пікірді тек сіз бен ұсынатындар көреді.',
    ru: 'Для «Лучшего ученика» нужны не оценки, а ваше слово: может ли школа ставить ученика в пример? Его видите только вы и те, кто предлагает.',
    en: 'Best Student asks for your word, not for marks: can the school hold this student up as an example? Only you and those who propose see it.',
  },
  nobody: {
    kk: 'Сыныбыңыздан әзірге бұл номинацияға ешкім түскен жоқ.',
    ru: 'Пока никто из вашего класса не подходит под условия.',
    en: 'Nobody of your class comes into question yet.',
  },
  yes: { kk: 'Иә', ru: 'Да', en: 'Yes' },
  no: { kk: 'Жоқ', ru: 'Нет', en: 'No' },
  ownFamily: {
    kk: 'Өз отбасыңыздағы бала туралы әріптесіңіз айтады.',
    ru: 'О ребёнке из своей семьи говорит коллега.',
    en: 'A colleague says it of a child of your own family.',
  },
} satisfies Words;
