import type { Word, Words } from '../say';

export const importWords = {
  title: { kk: 'Мектеп тізімін енгізу', ru: 'Загрузить список школы', en: 'Bring in the school’s people' },
  lead: {
    kk: 'Файлды таңдаңыз: алдымен не өзгеретінін көрсетеміз, сіз растамайынша ештеңе жазылмайды.',
    ru: 'Выберите файл: сначала покажем, что изменится. Пока вы не подтвердите, ничего не записывается.',
    en: 'Choose a file: you first see what would change. Nothing is written until you confirm it.',
  },
  forCoordinator: {
    kk: 'Тізімді үйлестіруші енгізеді',
    ru: 'Список загружает координатор',
    en: 'The coordinator brings in the list',
  },
  forCoordinatorHint: {
    kk: 'Үйлестірушінің логинімен кіріңіз.',
    ru: 'Войдите под логином координатора.',
    en: 'Sign in with a coordinator’s login.',
  },
  choose: { kk: 'Файлды таңдау', ru: 'Выбрать файл', en: 'Choose a file' },
  chooseOther: { kk: 'Басқа файл таңдау', ru: 'Выбрать другой файл', en: 'Choose another file' },
  drop: {
    kk: 'немесе осында сүйреп әкеліңіз: Excel (xlsx), CSV, OneRoster zip',
    ru: 'или перетащите сюда: Excel (xlsx), CSV, OneRoster zip',
    en: 'or drop it here: Excel (xlsx), CSV, OneRoster zip',
  },
  needed: {
    kk: 'Керегі: аты-жөні мен сыныбы. Қаласаңыз: фракциясы, мүше болған күні, сыртқы коды.',
    ru: 'Нужны имя и класс. По желанию – фракция, дата вступления, внешний код.',
    en: 'Needed are name and class; if you like, faction, day of joining and external id.',
  },
  neverAsked: {
    kk: 'Отбасы жағдайы, денсаулық, баға, сабақ босату туралы бағандары бар файл қабылданбайды.',
    ru: 'Файл со столбцами о семье, здоровье, оценках или пропусках не принимается.',
    en: 'A file with columns about family, health, marks or absence is not taken.',
  },
  template: { kk: 'Бос үлгіні жүктеу (xlsx)', ru: 'Скачать пустой шаблон (xlsx)', en: 'Download an empty template (xlsx)' },
  exportAll: { kk: 'Қазіргі тізімді жүктеу (CSV)', ru: 'Скачать нынешний список (CSV)', en: 'Download the present list (CSV)' },
  sending: { kk: 'Файл жіберілуде…', ru: 'Файл отправляется…', en: 'Sending the file…' },
  reading: { kk: 'Файл оқылып, салыстырылуда…', ru: 'Читаем и сравниваем…', en: 'Reading and comparing…' },
  applying: { kk: 'Жазылуда…', ru: 'Записываем…', en: 'Writing…' },
  notTaken: { kk: 'Файл қабылданбады', ru: 'Файл не принят', en: 'The file was not taken' },
  nothingChanged: { kk: 'Ештеңе өзгерген жоқ.', ru: 'Ничего не изменилось.', en: 'Nothing was changed.' },
  outdated: {
    kk: 'Осы арада тізім өзгерді. Төмендегі – жаңа салыстыру; қайта қарап шығыңыз.',
    ru: 'За это время список изменился. Ниже новое сравнение – посмотрите его ещё раз.',
    en: 'The people have changed meanwhile. Below is the comparison made anew; look at it again.',
  },
  columns: { kk: 'Бағандар', ru: 'Столбцы', en: 'Columns' },
  tableRows: {
    kk: '{n} жол',
    ru: { one: '{n} строка', few: '{n} строки', other: '{n} строк' },
    en: { one: '{n} row', other: '{n} rows' },
  },
  readAs: { kk: 'Бұл парақта', ru: 'На этом листе', en: 'This sheet holds' },
  column: { kk: 'Баған', ru: 'Столбец', en: 'Column' },
  example: { kk: 'Мысал', ru: 'Пример', en: 'Example' },
  meaning: { kk: 'Мағынасы', ru: 'Что это', en: 'Meaning' },
  meaningOf: { kk: '{column} бағанының мағынасы', ru: 'Что в столбце {column}', en: 'Meaning of column {column}' },
  lacking: {
    kk: 'Бұл парақты оқу үшін көрсетіңіз: {fields}.',
    ru: 'Чтобы прочитать этот лист, укажите: {fields}.',
    en: 'To read this sheet, say which column is: {fields}.',
  },
  since: {
    kk: 'Күні көрсетілмеген мүшелік, жаңа сынып және кеткендер үшін бірінші күн',
    ru: 'С какого дня членство, новый класс и уход, если дата не указана',
    en: 'First day of memberships without one, of new classes, and away',
  },
  lists: { kk: 'Не болады', ru: 'Что будет', en: 'What would happen' },
  nobody: { kk: 'Бұл тізім бос', ru: 'Этот список пуст', en: 'This list is empty' },
  name: { kk: 'Аты-жөні', ru: 'Имя', en: 'Name' },
  classOrPost: { kk: 'Сыныбы / лауазымы', ru: 'Класс / должность', en: 'Class / position' },
  place: { kk: 'Орны', ru: 'Место', en: 'Place' },
  row: { kk: '{sheet}, {row}-жол', ru: '{sheet}, строка {row}', en: '{sheet}, row {row}' },
  cell: { kk: '{sheet}, {cell}', ru: '{sheet}, {cell}', en: '{sheet}, {cell}' },
  change: { kk: 'Өзгеріс', ru: 'Что изменится', en: 'Change' },
  fault: { kk: 'Қате', ru: 'Ошибка', en: 'Fault' },
  none: { kk: 'жоқ', ru: 'нет', en: 'none' },
  askWho: {
    kk: 'Бұл бұрыннан бар адам ба, әлде жаңа ма?',
    ru: 'Это тот же человек или новый?',
    en: 'Is this the same person, or somebody new?',
  },
  sameAs: { kk: 'Сол адам: {who}', ru: 'Тот же: {who}', en: 'The same: {who}' },
  newPerson: { kk: 'Жаңа адам', ru: 'Новый человек', en: 'Somebody new' },
  allSame: { kk: 'Бәрі – сол адамдар', ru: 'Все – те же люди', en: 'All are the same people' },
  allNew: { kk: 'Бәрі – жаңа', ru: 'Все – новые', en: 'All are new' },
  answered: {
    kk: '{n} сұраққа жауап берілді.',
    ru: { one: 'Отвечен {n} вопрос.', few: 'Отвечено {n} вопроса.', other: 'Отвечено {n} вопросов.' },
    en: { one: '{n} question is answered.', other: '{n} questions are answered.' },
  },
  askAgain: { kk: 'Қайта сұрау', ru: 'Спросить заново', en: 'Ask again' },
  missingHint: {
    kk: 'Бұл оқушылар файлда жоқ. Ешкім өздігінен шығарылмайды: мектептен кеткендерін белгілеңіз, қалғандары қалады.',
    ru: 'Этих учеников нет в файле. Никто не исключается сам собой: отметьте тех, кто ушёл из школы, остальные остаются.',
    en: 'These students are not in the file. Nobody is removed by itself: mark those who have left the school, the others stay.',
  },
  leftQuestion: { kk: 'Мектептен кім кетті?', ru: 'Кто ушёл из школы?', en: 'Who has left the school?' },
  hasLeft: { kk: 'мектептен кетті', ru: 'ушёл из школы', en: 'has left the school' },
  allLeft: { kk: 'Бәрі кетті', ru: 'Ушли все', en: 'All have left' },
  allStay: { kk: 'Бәрі қалады', ru: 'Остаются все', en: 'All stay' },
  applyLeft: { kk: '{n} кетті', ru: 'ушло {n}', en: '{n} left' },
  doneLeft: { kk: 'Мектептен кетті: {n}.', ru: 'Ушли из школы: {n}.', en: 'Left the school: {n}.' },
  stayOut: {
    kk: 'Қатесі бар не жауап күтіп тұрған {n} жол енгізілмейді.',
    ru: {
      one: '{n} строка с ошибкой или без ответа не будет загружена.',
      few: '{n} строки с ошибкой или без ответа не будут загружены.',
      other: '{n} строк с ошибкой или без ответа не будут загружены.',
    },
    en: {
      one: '{n} row with a fault or without an answer stays out.',
      other: '{n} rows with a fault or without an answer stay out.',
    },
  },
  apply: {
    kk: 'Енгізу: {added} жаңа, {changed} өзгеріс',
    ru: 'Загрузить: новых {added}, изменений {changed}',
    en: 'Bring in: {added} new, {changed} changed',
  },
  allSameAlready: {
    kk: 'Файлдағының бәрі мектепте бар: өзгеретін ештеңе жоқ.',
    ru: 'Всё из файла уже есть в школе: менять нечего.',
    en: 'Everything in the file is in the school already: there is nothing to change.',
  },
  doneTitle: { kk: 'Тізім енгізілді', ru: 'Список загружен', en: 'The people are in' },
  doneText: {
    kk: 'Жаңа: {added}. Өзгерді: {changed}. Өзгеріссіз: {same}. Енгізілмеді: {out}.',
    ru: 'Новых: {added}. Изменено: {changed}. Без изменений: {same}. Не загружено: {out}.',
    en: 'New: {added}. Changed: {changed}. As before: {same}. Left out: {out}.',
  },
  toDesk: { kk: 'Ұпай беруге өту', ru: 'К начислению баллов', en: 'To the award desk' },
} satisfies Words;

export const importListWords: Record<string, Word> = {
  new: { kk: 'Жаңа', ru: 'Новые', en: 'New' },
  changed: { kk: 'Өзгереді', ru: 'Изменятся', en: 'Changed' },
  same: { kk: 'Өзгеріссіз', ru: 'Без изменений', en: 'As before' },
  doubtful: { kk: 'Сұрақ бар', ru: 'Под вопросом', en: 'To decide' },
  wrong: { kk: 'Қате', ru: 'С ошибкой', en: 'With faults' },
  missing: { kk: 'Файлда жоқ', ru: 'Нет в файле', en: 'Not in this file' },
};

export const importKindWords: Record<string, Word> = {
  students: { kk: 'Оқушылар', ru: 'Ученики', en: 'Students' },
  staff: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
  none: { kk: 'Оқылмайды', ru: 'Не читать', en: 'Not read' },
};

export const importFieldWords: Record<string, Word> = {
  skipped: { kk: 'Оқылмайды', ru: 'Не читать', en: 'Not read' },
  id: { kk: 'Көшбасшы коды', ru: 'Код Көшбасшы', en: 'Koshbasshy code' },
  leftOn: { kk: 'Мектептегі соңғы күні', ru: 'Последний день в школе', en: 'Last day at the school' },
  externalId: { kk: 'Сыртқы код', ru: 'Внешний код', en: 'External id' },
  name: { kk: 'Аты-жөні', ru: 'Фамилия и имя', en: 'Full name' },
  lastName: { kk: 'Тегі', ru: 'Фамилия', en: 'Last name' },
  firstName: { kk: 'Аты', ru: 'Имя', en: 'First name' },
  class: { kk: 'Сынып', ru: 'Класс', en: 'Class' },
  grade: { kk: 'Сынып саны', ru: 'Параллель', en: 'Grade' },
  letter: { kk: 'Литері', ru: 'Литера', en: 'Letter' },
  faction: { kk: 'Фракция', ru: 'Фракция', en: 'Faction' },
  since: { kk: 'Мүше болған күні', ru: 'Дата вступления', en: 'Member since' },
  login: { kk: 'Логин / пошта', ru: 'Логин / почта', en: 'Login / e-mail' },
  post: { kk: 'Лауазымы', ru: 'Должность', en: 'Position' },
};

/** A sentence for each fault of a row. `{value}` is what stands there, `{other}` the row it clashes with. */
export const importFaultWords: Record<string, Word> = {
  'name-missing': { kk: 'Аты-жөні жазылмаған.', ru: 'Не указано имя.', en: 'There is no name.' },
  'name-invalid': {
    kk: '«{value}» есімге ұқсамайды.',
    ru: '«{value}» не похоже на имя.',
    en: '“{value}” does not look like a name.',
  },
  'class-missing': { kk: 'Сыныбы жазылмаған.', ru: 'Не указан класс.', en: 'There is no class.' },
  'class-invalid': {
    kk: '«{value}» – сынып емес. Мысалы: 8А.',
    ru: '«{value}» – не класс. Например: 8А.',
    en: '“{value}” is not a class. For instance: 8А.',
  },
  'faction-unknown': {
    kk: 'Мектепте «{value}» деген фракция жоқ.',
    ru: 'В школе нет фракции «{value}».',
    en: 'The school has no faction “{value}”.',
  },
  'day-invalid': {
    kk: '«{value}» – күн емес. Мысалы: 01.09.2026.',
    ru: '«{value}» – не дата. Например: 01.09.2026.',
    en: '“{value}” is not a day. For instance: 01.09.2026.',
  },
  'day-too-early': {
    kk: 'Жаңа мүшелік бұрынғысы басталғаннан ерте басталмайды.',
    ru: 'Новое членство не может начаться раньше прежнего.',
    en: 'A new membership cannot begin before the one it ends.',
  },
  'id-invalid': {
    kk: '«{value}» – код емес: әріп пен саннан басталуы керек.',
    ru: '«{value}» – не код: он начинается с буквы или цифры.',
    en: '“{value}” is not an id: it begins with a letter or digit.',
  },
  'id-unknown': {
    kk: 'Бұл мектепте «{value}» коды жоқ.',
    ru: 'В этой школе нет кода «{value}».',
    en: 'This school has no code “{value}”.',
  },
  'login-invalid': {
    kk: '«{value}» логин да, пошта да емес.',
    ru: '«{value}» – не логин и не почта.',
    en: '“{value}” is neither a login nor an address.',
  },
  'post-invalid': {
    kk: '«{value}» лауазымға ұқсамайды.',
    ru: '«{value}» не похоже на должность.',
    en: '“{value}” does not look like a position.',
  },
  twice: {
    kk: 'Бұл адам екі рет тұр: {other}.',
    ru: 'Этот человек стоит дважды: {other}.',
    en: 'This person stands twice: {other}.',
  },
  'ids-disagree': {
    kk: 'Жолдағы кодтар екі түрлі адамдікі.',
    ru: 'Коды в строке принадлежат разным людям.',
    en: 'The ids of the row belong to different people.',
  },
};

/** Why a file as a whole was not taken. */
export const importRefusalWords: Record<string, Word> = {
  'file-empty': { kk: 'Файл бос.', ru: 'Файл пуст.', en: 'The file is empty.' },
  'file-type': {
    kk: 'Тек Excel (xlsx), CSV және OneRoster zip оқылады.',
    ru: 'Читаются только Excel (xlsx), CSV и OneRoster zip.',
    en: 'Only Excel (xlsx), CSV and OneRoster zip are read.',
  },
  'file-broken': {
    kk: 'Файл бүлінген. Қайта сақтап көріңіз.',
    ru: 'Файл повреждён. Сохраните его заново.',
    en: 'The file is damaged. Save it once more.',
  },
  'file-protected': {
    kk: 'Файл құпиясөзбен қорғалған немесе ескі Excel (xls). Құпиясөзсіз xlsx етіп сақтаңыз.',
    ru: 'Файл защищён паролем или из старого Excel (xls). Сохраните как xlsx без пароля.',
    en: 'The file has a password or is of an old Excel (xls). Save it as xlsx without a password.',
  },
  'file-macros': {
    kk: 'Файлда макрос бар. Кәдімгі xlsx етіп сақтаңыз.',
    ru: 'В файле есть макросы. Сохраните как обычный xlsx.',
    en: 'The file holds macros. Save it as a plain xlsx.',
  },
  'file-formulas': {
    kk: 'Файлда формула бар. Ұяшықтарды мән ретінде қойып, қайта сақтаңыз.',
    ru: 'В файле есть формулы. Вставьте ячейки как значения и сохраните заново.',
    en: 'The file holds formulas. Paste the cells as values and save it again.',
  },
  'file-bomb': {
    kk: 'Файл ашылғанда тым үлкен болып шығады.',
    ru: 'Распакованный файл слишком велик.',
    en: 'Unpacked, the file is far too large.',
  },
  'body-too-large': {
    kk: 'Файл 20 МБ-тан үлкен. Суреттерді алып тастаңыз.',
    ru: 'Файл больше 20 МБ. Уберите картинки.',
    en: 'The file is larger than 20 MB. Take out pictures.',
  },
  'too-many-rows': {
    kk: 'Бір файлда 20 000 жолдан артық болмайды.',
    ru: 'В одном файле не больше 20 000 строк.',
    en: 'A file has at most 20,000 rows.',
  },
  'too-many-columns': {
    kk: 'Бір парақта 200 бағаннан артық болмайды.',
    ru: 'На листе не больше 200 столбцов.',
    en: 'A sheet has at most 200 columns.',
  },
  'columns-refused': {
    kk: 'Файлда балаға таңба салатын бағандар бар. Оларды өшіріп, файлды қайта таңдаңыз:',
    ru: 'В файле есть столбцы, которые клеймят ребёнка. Удалите их и выберите файл снова:',
    en: 'The file has columns that would mark a child. Delete them and choose the file again:',
  },
  'oneroster-version': {
    kk: 'OneRoster-дің 1.1 және 1.2 нұсқалары ғана оқылады.',
    ru: 'Читаются только OneRoster 1.1 и 1.2.',
    en: 'Only OneRoster 1.1 and 1.2 are read.',
  },
  'oneroster-incomplete': {
    kk: 'OneRoster файлдарының бірі жоқ.',
    ru: 'Не хватает одного из файлов OneRoster.',
    en: 'One of the OneRoster files is missing.',
  },
  'oneroster-schools': {
    kk: 'Файлда бірнеше мектеп бар. Бір мектепті ғана шығарып алыңыз.',
    ru: 'В файле несколько школ. Выгрузите одну.',
    en: 'The file holds several schools. Export one of them.',
  },
  'oneroster-refused': {
    kk: 'Файлда демография не бағалар бар. Тек адамдарды шығарып алыңыз.',
    ru: 'В файле демография или оценки. Выгрузите только людей.',
    en: 'The file holds demographics or marks. Export the people only.',
  },
};
