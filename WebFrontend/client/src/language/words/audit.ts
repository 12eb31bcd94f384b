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
  'POST /api/students/{id}/card': { kk: 'Жаңа карта беру', ru: 'Выдача карточки', en: 'Issuing a card' },
  'POST /api/schools/{school}/sheets': { kk: 'Парақ жіберу', ru: 'Отправка листа', en: 'Sending a sheet' },
  'POST /api/schools/{school}/sheets/{id}/reversal': {
    kk: 'Парақты қайтару',
    ru: 'Отмена листа',
    en: 'Undoing a sheet',
  },
  'POST /api/schools/{school}/sheets/pending/{id}/confirmation': {
    kk: 'Парақты растау',
    ru: 'Подтверждение листа',
    en: 'Confirming a sheet',
  },
  'POST /api/schools/{school}/sheets/pending/{id}/return': {
    kk: 'Парақты толықтыруға қайтару',
    ru: 'Возврат листа на доработку',
    en: 'Returning a sheet to be completed',
  },
  'POST /api/schools/{school}/sheets/pending/{id}/completion': {
    kk: 'Толықтырылған парақты қайта жіберу',
    ru: 'Повторная отправка листа',
    en: 'Sending a completed sheet again',
  },
  'POST /api/schools/{school}/sheets/pending/{id}/refusal': {
    kk: 'Парақты қабылдамау',
    ru: 'Отклонение листа',
    en: 'Turning a sheet down',
  },
  'POST /api/schools/{school}/volunteering': {
    kk: 'Еріктілік ісін жариялау',
    ru: 'Объявление волонтёрского дела',
    en: 'Announcing volunteer work',
  },
  'POST /api/schools/{school}/volunteering/{opportunity}/shifts': {
    kk: 'Ауысым қосу',
    ru: 'Добавление смены',
    en: 'Adding a shift',
  },
  'POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/check-in': {
    kk: 'Ауысымға келгенін белгілеу',
    ru: 'Отметка прихода на смену',
    en: 'Checking in at a shift',
  },
  'POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/check-out': {
    kk: 'Ауысымнан кеткенін белгілеу',
    ru: 'Отметка ухода со смены',
    en: 'Checking out of a shift',
  },
  'PUT /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/leader': {
    kk: 'Ауысым жетекшісін белгілеу',
    ru: 'Назначение ведущего смены',
    en: 'Naming who leads a shift',
  },
  'POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/verification': {
    kk: 'Еріктілер сағатын растау',
    ru: 'Подтверждение часов волонтёров',
    en: 'Verifying volunteers’ hours',
  },
  'POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/return': {
    kk: 'Еріктінің сағатын қайтару',
    ru: 'Возврат часов волонтёру',
    en: 'Giving hours back',
  },
  'PUT /api/students/{id}/volunteering/{opportunity}/{shift}': {
    kk: 'Ауысымға жазылу',
    ru: 'Запись на смену',
    en: 'Signing up for a shift',
  },
  'DELETE /api/students/{id}/volunteering/{opportunity}/{shift}': {
    kk: 'Ауысымнан бас тарту',
    ru: 'Отказ от смены',
    en: 'Giving up a shift',
  },
  'PUT /api/students/{id}/volunteering/{opportunity}/{shift}/hours': {
    kk: 'Сағатын жіберу',
    ru: 'Отправка часов',
    en: 'Claiming hours',
  },
  'PUT /api/schools/{school}/appeals/answer-days': {
    kk: 'Жауап мерзімін өзгерту',
    ru: 'Изменение срока ответа',
    en: 'Changing the time for an answer',
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
