import type { Word, Words } from '../say';
import { menuWords } from './menu';

export const exportWords = {
  title: menuWords.exports,
  lead: {
    kk: 'Кестелер Excel-де бірден ашылады. Кім нені жүктегені әрекеттер журналына жазылады.',
    ru: 'Таблицы сразу открываются в Excel. Кто что выгрузил, записывается в журнал действий.',
    en: 'The tables open in Excel as they are. Who takes out what is written into the log of acts.',
  },
  tables: { kk: 'Кестелер', ru: 'Таблицы', en: 'Tables' },
  period: { kk: 'Қай мерзім', ru: 'За какой срок', en: 'Which period' },
  as: { kk: '{table}: {format}', ru: '{table}: {format}', en: '{table}: {format}' },
  archive: { kk: 'Бүкіл мектеп бір файлда', ru: 'Вся школа одним файлом', en: 'The whole school as one file' },
  archiveHolds: {
    kk: 'Ішінде: хеш тізбегімен кітап пен оның ескертпелері, оқушылар мен қызметкерлер тізімі, келісімдер, жоспар мен оның дәлелдері және мектептің басқа барлық жазбасы. Басқа сервер оны «school open» командасымен ашады.',
    ru: 'Внутри: книга с цепочкой хешей и примечаниями, списки учеников и сотрудников, согласия, план с подтверждениями и все остальные записи школы. Другой сервер открывает файл командой «school open».',
    en: 'It holds the book with its chain of hashes and notes, the lists of students and staff, consents, the plan with its proofs, and all other records of the school. Another server opens it with the command “school open”.',
  },
  archiveLacks: {
    kk: 'Ішінде жоқ: құпиясөздер, логиндер, карталар мен шақырулар, құпия хаттар, көпшіліктің хабарламалары, дауыс беру жәшіктері, әрекеттер журналы, жазғы маусым.',
    ru: 'Внутри нет: паролей, логинов, карточек и приглашений, доверительных писем, сообщений извне, урн для голосования, журнала действий, летнего сезона.',
    en: 'It does not hold passwords, logins, cards or invitations, letters in confidence, messages of the public, ballot boxes, the log of acts, or the summer season.',
  },
  archiveKeep: {
    kk: 'Файлда балалардың аты-жөні бар: оны мектептің бумасы сияқты сақтаңыз.',
    ru: 'В файле есть имена детей: храните его как школьный журнал под замком.',
    en: 'The file holds names of children: keep it under lock like the papers of the school.',
  },
  takeArchive: { kk: 'Мұрағатты жүктеп алу', ru: 'Скачать архив', en: 'Download the archive' },
  staffOnly: {
    kk: 'Бұл бет мектепке жауаптыларға арналған',
    ru: 'Эта страница для тех, кто отвечает за школу',
    en: 'This page is for those who look after the school',
  },
  staffHint: {
    kk: 'Үйлестіруші, директор немесе оның орынбасары ретінде кіріңіз.',
    ru: 'Войдите как координатор, директор или его заместитель.',
    en: 'Sign in as the coordinator, the director or the deputy.',
  },
} satisfies Words;

/** The tables there are. */
export const exportTableWords: Record<string, Word> = {
  roll: { kk: 'Оқушылар тізімі', ru: 'Список учеников', en: 'Roll of students' },
  plan: { kk: 'Іс-шаралар жоспары', ru: 'План мероприятий', en: 'Plan of events' },
  ledger: { kk: 'Кітап, жол-жолымен', ru: 'Книга построчно', en: 'The book, line by line' },
  totals: { kk: 'Оқушылардың ұпайлары тоқсан бойынша', ru: 'Баллы учеников по четвертям', en: 'Points of students by quarter' },
  factions: { kk: 'Фракциялар тақтасы', ru: 'Таблица фракций', en: 'Board of factions' },
  classes: { kk: 'Сыныптар тақтасы', ru: 'Таблица классов', en: 'Board of classes' },
  students: { kk: 'Оқушылар тақтасы, мектеп ішінде көрінетіндей', ru: 'Таблица учеников, как она видна в школе', en: 'Board of students, as the school sees it' },
};
