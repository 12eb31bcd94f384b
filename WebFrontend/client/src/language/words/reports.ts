import type { Word, Words } from '../say';
import { menuWords } from './menu';

export const reportWords = {
  title: menuWords.reports,
  lead: {
    kk: 'Апталық есеп жұмадан дүйсенбі 18:00-ге дейін, тоқсандық есеп тоқсан соңында тапсырылады.',
    ru: 'Недельный отчёт сдают с пятницы до понедельника, 18:00, четвертной — в конце четверти.',
    en: 'Weekly reports are due from Friday to Monday 18:00, quarterly ones at the end of the quarter.',
  },
  none: { kk: 'Есептер жоқ', ru: 'Отчётов нет', en: 'No reports' },
  noneHint: {
    kk: 'Есепті фракция жетекшілері, Президент және қозғалыс лидерлері береді. Мерзімі келгенде өздігінен ашылады.',
    ru: 'Отчитываются лидеры фракций, Президент и лидеры движения. Отчёт открывается сам, когда приходит срок.',
    en: 'Faction leaders, the President and leaders of the movement report. A report opens by itself when it is time.',
  },
  signInHint: { kk: 'Есептерді көру үшін кіріңіз.', ru: 'Войдите, чтобы увидеть отчёты.', en: 'Sign in to see reports.' },
  signInFirst: { kk: 'Алдымен кіріңіз', ru: 'Сначала войдите', en: 'Sign in first' },
  week: { kk: 'Апталық есеп, {range}', ru: 'Отчёт за неделю {range}', en: 'Weekly report, {range}' },
  quarter: { kk: 'Тоқсандық есеп, {range}', ru: 'Отчёт за четверть {range}', en: 'Quarterly report, {range}' },
  due: { kk: 'Мерзімі: {at}', ru: 'Срок: {at}', en: 'Due {at}' },
  sentAt: { kk: 'Жіберілді: {at}', ru: 'Отправлен: {at}', en: 'Sent {at}' },
  late: { kk: 'мерзімінен кеш', ru: 'после срока', en: 'after the deadline' },
  open: { kk: 'Ашу', ru: 'Открыть', en: 'Open' },
  toList: { kk: 'Барлық есептер', ru: 'Все отчёты', en: 'All reports' },

  figures: { kk: 'Жоспар мен есеп кітабынан', ru: 'Из плана и книги баллов', en: 'From the plan and the book' },
  points: { kk: 'Осы кезеңдегі ұпай', ru: 'Баллы за период', en: 'Points of the period' },
  tookPart: { kk: 'Қатысқандар', ru: 'Участвовали', en: 'Took part' },
  doneOf: { kk: 'Өткізілген іс-шара', ru: 'Проведено мероприятий', en: 'Events held' },
  overdueCount: { kk: 'Мерзімі өткен', ru: 'Просрочено', en: 'Overdue' },
  nothingPlanned: { kk: 'Бұл кезеңге іс-шара жоспарланбаған', ru: 'На этот период ничего не планировали', en: 'Nothing was planned for this period' },
  overdue: { kk: 'мерзімі өтті', ru: 'просрочено', en: 'overdue' },
  people: { kk: '{n} адам', ru: { one: '{n} человек', few: '{n} человека', other: '{n} человек' }, en: { one: '{n} person', other: '{n} people' } },

  text: { kk: 'Өз сөзіңізбен: не істелді, не кедергі болды, келесіде не істейсіз', ru: 'Своими словами: что сделано, что помешало, что дальше', en: 'In your own words: what was done, what stood in the way, what comes next' },
  noNames: {
    kk: 'Көмек алған адамдарды, денсаулық пен отбасы жағдайын жазбаңыз.',
    ru: 'Не пишите о тех, кому помогли, о здоровье и семье.',
    en: 'Do not write about anybody who was helped, about health or family.',
  },
  send: { kk: 'Есепті жіберу', ru: 'Отправить отчёт', en: 'Send the report' },
  sendAgain: { kk: 'Түзетіп, қайта жіберу', ru: 'Исправить и отправить снова', en: 'Correct and send again' },
  sent: { kk: 'Есеп жіберілді', ru: 'Отчёт отправлен', en: 'The report is sent' },
  words: { kk: 'Авторының сөзі', ru: 'Слова автора', en: 'In the author’s words' },
  cameBack: { kk: 'Қайтарылды: {reason}', ru: 'Возвращён: {reason}', en: 'Came back: {reason}' },
  withoutLoss: {
    kk: 'Бірінші қайтару ұпайға әсер етпейді: мерзім бірінші жіберумен есептеледі.',
    ru: 'Первый возврат ничего не отнимает: срок считается по первой отправке.',
    en: 'The first return costs nothing: the first sending decides whether it was on time.',
  },
  accept: { kk: 'Қабылдау', ru: 'Принять', en: 'Accept' },
  accepted: { kk: 'Есеп қабылданды', ru: 'Отчёт принят', en: 'The report is accepted' },
  giveBack: { kk: 'Қайтару', ru: 'Вернуть', en: 'Return' },
  reason: { kk: 'Не жетіспейді', ru: 'Чего не хватает', en: 'What is lacking' },
  gaveBack: { kk: 'Есеп авторына қайтарылды', ru: 'Отчёт возвращён автору', en: 'The report went back to its author' },
  back: { kk: 'Бас тарту', ru: 'Отмена', en: 'Cancel' },

  toRead: { kk: 'Оқып, қабылдауға', ru: 'Прочитать и принять', en: 'To read and accept' },
  other: { kk: 'Қалғандары', ru: 'Остальные', en: 'The others' },
} satisfies Words;

export const reportStateWords: Record<string, Word> = {
  open: { kk: 'ашық', ru: 'открыт', en: 'open' },
  overdue: { kk: 'мерзімі өтті', ru: 'просрочен', en: 'overdue' },
  sent: { kk: 'жіберілді', ru: 'отправлен', en: 'sent' },
  returned: { kk: 'қайтарылды', ru: 'возвращён', en: 'returned' },
  accepted: { kk: 'қабылданды', ru: 'принят', en: 'accepted' },
};

export const reportBookWords: Record<string, Word> = {
  sending: { kk: 'ұпай жазылып жатыр', ru: 'баллы записываются', en: 'the points are on their way' },
  counted: { kk: 'ұпай есептелді', ru: 'баллы начислены', en: 'the points count' },
  waiting: { kk: 'ұпай растауды күтуде', ru: 'баллы ждут подтверждения', en: 'the points wait for a second person' },
  refused: { kk: 'ұпай берілмеді', ru: 'баллы не начислены', en: 'no points' },
};

export const reportRefusals: Record<string, Word> = {
  'report-sent': { kk: 'Есеп жіберілген: қайтарылғанда өзгертуге болады.', ru: 'Отчёт отправлен: изменить можно, когда его вернут.', en: 'The report is sent; it can be changed when it comes back.' },
  'report-accepted': { kk: 'Есеп қабылданып қойған.', ru: 'Отчёт уже принят.', en: 'The report is accepted already.' },
  'report-returned': { kk: 'Есеп авторында.', ru: 'Отчёт у автора.', en: 'The report lies with its author.' },
  'report-changed': { kk: 'Есеп қайта жіберілді: жаңадан оқыңыз.', ru: 'Отчёт отправили заново: прочитайте ещё раз.', en: 'It was sent anew: read it again.' },
  'own-report': { kk: 'Өз есебіңізді қабылдай алмайсыз.', ru: 'Свой отчёт принять нельзя.', en: 'Nobody accepts the own report.' },
  'own-family': { kk: 'Бұл сіздің отбасыңыздың есебі: басқа адам қабылдайды.', ru: 'Это отчёт из вашей семьи: его примет другой.', en: 'This is your family’s report: somebody else accepts it.' },
};
