import type { Words } from '../say';

export const auditWords = {
  title: { kk: 'Әрекеттер журналы', ru: 'Журнал действий', en: 'Log of acts' },
  about: {
    kk: 'Мектепте кім, қашан, қай жерден не істегені. Бұл журналды ешкім өзгерте де, өшіре де алмайды.',
    ru: 'Кто, когда, откуда и что сделал в школе. Этот журнал никто не может изменить или стереть.',
    en: 'Who did what in the school, when and from where. Nobody can change or delete anything here.',
  },
  staffOnly: {
    kk: 'Бұл бет үйлестірушілерге арналған',
    ru: 'Эта страница для координаторов',
    en: 'This page is for coordinators',
  },
  staffOnlyHint: {
    kk: 'Үйлестіруші ретінде кіріңіз.',
    ru: 'Войдите как координатор.',
    en: 'Sign in as a coordinator.',
  },
  person: { kk: 'Адам', ru: 'Человек', en: 'Person' },
  everybody: { kk: 'Барлығы', ru: 'Все', en: 'Everybody' },
  act: { kk: 'Әрекет', ru: 'Действие', en: 'Act' },
  everything: { kk: 'Барлық әрекет', ru: 'Все действия', en: 'Every act' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  filters: { kk: 'Іріктеу', ru: 'Отбор', en: 'Filter' },
  clear: { kk: 'Іріктеуді алып тастау', ru: 'Сбросить отбор', en: 'Clear the filter' },
  more: { kk: 'Тағы көрсету', ru: 'Показать ещё', en: 'Show more' },
  none: { kk: 'Мұндай жазба жоқ', ru: 'Таких записей нет', en: 'No such entries' },
  noneHint: {
    kk: 'Басқа күнді немесе басқа адамды таңдап көріңіз.',
    ru: 'Попробуйте другой день или другого человека.',
    en: 'Try another day or another person.',
  },
  done: { kk: 'Орындалды', ru: 'Выполнено', en: 'Done' },
  refused: { kk: 'Рұқсат берілмеді', ru: 'Отказано', en: 'Refused' },
  failed: { kk: 'Нәтижесі белгісіз', ru: 'Исход неизвестен', en: 'Outcome unknown' },
  changed: { kk: '{old} → {new}', ru: '{old} → {new}', en: '{old} → {new}' },
  onWhom: { kk: 'Кімге немесе неге: {name}', ru: 'С кем или с чем: {name}', en: 'To: {name}' },
  from: { kk: 'мекенжайы {address}', ru: 'адрес {address}', en: 'from {address}' },
  check: { kk: 'Тізбекті тексеру', ru: 'Проверить цепочку', en: 'Check the chain' },
  whole: {
    kk: 'Журнал бүтін: {n} жазба. Соңғысының таңбасы: {head}',
    ru: {
      one: 'Журнал цел: {n} запись. Отпечаток последней: {head}',
      few: 'Журнал цел: {n} записи. Отпечаток последней: {head}',
      other: 'Журнал цел: {n} записей. Отпечаток последней: {head}',
    },
    en: {
      one: 'The log is whole: {n} entry. Mark of the last: {head}',
      other: 'The log is whole: {n} entries. Mark of the last: {head}',
    },
  },
  broken: {
    kk: 'Журнал бүтін емес: {n} жазбадан кейін тізбек үзілген. Жүйе әкімшісіне хабарлаңыз.',
    ru: 'Журнал повреждён: цепочка рвётся после записи {n}. Сообщите администратору.',
    en: 'The log is not whole: the chain breaks after entry {n}. Tell whoever runs the server.',
  },
} satisfies Words;

/** What the routes do, in words. A route without a word is shown as it is. */
export const actWords = {
  'POST /api/session': { kk: 'Құпиясөзбен кіру', ru: 'Вход по паролю', en: 'Sign-in by password' },
  'POST /api/session/card': { kk: 'Картамен кіру', ru: 'Вход по карточке', en: 'Sign-in by card' },
  'DELETE /api/session': { kk: 'Шығу', ru: 'Выход', en: 'Sign-out' },
  'POST /api/setup': { kk: 'Мектепті құру', ru: 'Создание школы', en: 'Founding the school' },
  'POST /api/students/{id}/card': { kk: 'Жаңа карта беру', ru: 'Выдача карточки', en: 'Issuing a card' },
  'POST /api/schools/{school}/sheets': { kk: 'Парақ жіберу', ru: 'Отправка листа', en: 'Sending a sheet' },
  'POST /api/schools/{school}/debates': { kk: 'Пікірсайыс жариялау', ru: 'Объявление дебатов', en: 'Announcing a debate' },
  'PUT /api/schools/{school}/debates/{id}/teams': { kk: 'Пікірсайыс командалары', ru: 'Команды дебатов', en: 'Teams of a debate' },
  'PUT /api/schools/{school}/debates/{id}/judges': { kk: 'Пікірсайыс төрешілері', ru: 'Судьи дебатов', en: 'Judges of a debate' },
  'POST /api/schools/{school}/debates/{id}/rounds': { kk: 'Жеребе тарту', ru: 'Жеребьёвка раунда', en: 'Drawing a round' },
  'PUT /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/ballots/{judge}': {
    kk: 'Бюллетень енгізу',
    ru: 'Ввод бюллетеня',
    en: 'Entering a ballot',
  },
  'POST /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/ballots/{judge}/confirmation': {
    kk: 'Бюллетеньді растау',
    ru: 'Подтверждение бюллетеня',
    en: 'Confirming a ballot',
  },
  'POST /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/ballots/{judge}/return': {
    kk: 'Бюллетеньді қайтару',
    ru: 'Возврат бюллетеня',
    en: 'Returning a ballot',
  },
  'POST /api/schools/{school}/debates/{id}/award': { kk: 'Пікірсайыс ұпайлары', ru: 'Баллы за дебаты', en: 'Points of a debate' },
  'POST /api/schools/{school}/debates/{id}/correction': {
    kk: 'Пікірсайысты түзету',
    ru: 'Исправление дебатов',
    en: 'Correcting a debate',
  },
  'POST /api/schools/{school}/sheets/{id}/reversal': {
    kk: 'Парақты қайтару',
    ru: 'Отмена листа',
    en: 'Undoing a sheet',
  },
  'GET /api/schools/{school}/ledger/export': {
    kk: 'Кітапты жүктеп алу',
    ru: 'Выгрузка книги',
    en: 'Taking the book out',
  },
  'POST /api/demo/busy-day': {
    kk: 'Көрсетілім: қызу күн',
    ru: 'Демонстрация: горячий день',
    en: 'Demonstration: busy day',
  },
} satisfies Words;

/** Why somebody was refused, by the code of the refusal. */
export const actRefusalWords = {
  'wrong-credentials': { kk: 'құпиясөз қате', ru: 'неверный пароль', en: 'wrong password' },
  'locked-out': { kk: 'уақытша бұғатталған', ru: 'временно заблокирован', en: 'locked for a while' },
  forbidden: { kk: 'құқығы жоқ', ru: 'нет права', en: 'no right to' },
} satisfies Words;
