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
  'PUT /api/schools/{school}/rubric/{kind}': {
    kk: 'Келесі жылдың бағасын шешу',
    ru: 'Решение о цене на следующий год',
    en: 'Deciding a price of the next year',
  },
  'DELETE /api/schools/{school}/rubric/{kind}': {
    kk: 'Баға туралы шешімді қайтарып алу',
    ru: 'Отзыв решения о цене',
    en: 'Taking back a decision about a price',
  },
  'POST /api/schools/{school}/plan/events': {
    kk: 'Жоспарға іс-шара қосу',
    ru: 'Добавление мероприятия в план',
    en: 'Adding an event to the plan',
  },
  'PUT /api/schools/{school}/plan/events/{series}': {
    kk: 'Жоспардағы іс-шараны өзгерту',
    ru: 'Изменение мероприятия в плане',
    en: 'Changing an event of the plan',
  },
  'DELETE /api/schools/{school}/plan/events/{series}': {
    kk: 'Іс-шараны жоспардан алу',
    ru: 'Исключение мероприятия из плана',
    en: 'Taking an event out of the plan',
  },
  'DELETE /api/schools/{school}/plan/draft': {
    kk: 'Жоспар өзгерістерінен бас тарту',
    ru: 'Отказ от изменений плана',
    en: 'Discarding changes of the plan',
  },
  'POST /api/schools/{school}/plan/approval': {
    kk: 'Жоспарды бекіту',
    ru: 'Утверждение плана',
    en: 'Approving the plan',
  },
  'POST /api/schools/{school}/occurrences/{id}/announcement': {
    kk: 'Іс-шараны хабарлау',
    ru: 'Объявление мероприятия',
    en: 'Announcing an event',
  },
  'POST /api/schools/{school}/occurrences/{id}/opening': {
    kk: 'Іс-шараға жазылуды ашу',
    ru: 'Открытие записи на мероприятие',
    en: 'Opening sign-up for an event',
  },
  'POST /api/schools/{school}/occurrences/{id}/holding': {
    kk: 'Іс-шараның өткенін жазу',
    ru: 'Отметка о проведении',
    en: 'Marking an event as held',
  },
  'POST /api/schools/{school}/occurrences/{id}/proof': {
    kk: 'Іс-шараның дәлелін беру',
    ru: 'Подтверждение мероприятия',
    en: 'Giving the proof of an event',
  },
  'POST /api/schools/{school}/occurrences/{id}/acceptance': {
    kk: 'Дәлелді қабылдау',
    ru: 'Принятие подтверждения',
    en: 'Accepting a proof',
  },
  'POST /api/schools/{school}/occurrences/{id}/return': {
    kk: 'Дәлелді қайтару',
    ru: 'Возврат подтверждения',
    en: 'Returning a proof',
  },
  'POST /api/schools/{school}/occurrences/{id}/cancellation': {
    kk: 'Іс-шараны өткізбеу',
    ru: 'Отмена мероприятия',
    en: 'Cancelling an event',
  },
  'POST /api/schools/{school}/occurrences/{id}/omission': {
    kk: 'Іс-шара өтпеген деп жазу',
    ru: 'Отметка: не проведено',
    en: 'Marking an event as not held',
  },
  'POST /api/schools/{school}/occurrences/{id}/move': {
    kk: 'Іс-шараның күнін ауыстыру',
    ru: 'Перенос мероприятия',
    en: 'Moving an event',
  },
  'POST /api/students/{id}/card': { kk: 'Жаңа карта беру', ru: 'Выдача карточки', en: 'Issuing a card' },
  'POST /api/schools/{school}/sheets': { kk: 'Парақ жіберу', ru: 'Отправка листа', en: 'Sending a sheet' },
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
