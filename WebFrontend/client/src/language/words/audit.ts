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
  nobody: { kk: 'Белгісіз біреу', ru: 'Неизвестный', en: 'A stranger' },
  tries: { kk: 'бір сағаттағы әрекет саны: {n}', ru: 'попыток за час: {n}', en: 'tries within an hour: {n}' },
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
  'POST /api/schools/{school}/staff': { kk: 'Қызметкерді шақыру', ru: 'Приглашение сотрудника', en: 'Inviting staff' },
  'POST /api/schools/{school}/staff/invitations': { kk: 'Бірнеше қызметкерді шақыру', ru: 'Приглашение нескольких сотрудников', en: 'Inviting several of the staff' },
  'POST /api/schools/{school}/staff/{id}/invitation': { kk: 'Жаңа шақыру', ru: 'Новое приглашение', en: 'New invitation' },
  'DELETE /api/schools/{school}/staff/{id}/invitation': { kk: 'Шақыруды қайтарып алу', ru: 'Отзыв приглашения', en: 'Withdrawing an invitation' },
  'DELETE /api/schools/{school}/staff/{id}': { kk: 'Қызметкер мектептен кетті', ru: 'Сотрудник покинул школу', en: 'Somebody has left the school' },
  'DELETE /api/schools/{school}/staff/{id}/sessions': { kk: 'Басқаның барлық сеансын аяқтау', ru: 'Завершение всех чужих сеансов', en: 'Ending all sessions of another' },
  'DELETE /api/schools/{school}/staff/{id}/sessions/{session}': { kk: 'Басқаның сеансын аяқтау', ru: 'Завершение чужого сеанса', en: 'Ending a session of another' },
  'POST /api/schools/{school}/posts': { kk: 'Лауазым беру', ru: 'Назначение на должность', en: 'Giving a post' },
  'DELETE /api/schools/{school}/posts/{id}': { kk: 'Лауазымды тоқтату', ru: 'Завершение должности', en: 'Ending a post' },
  'POST /api/invitations': { kk: 'Шақыруды қабылдау', ru: 'Принятие приглашения', en: 'Taking up an invitation' },
  'POST /api/account/password': { kk: 'Құпиясөзді ауыстыру', ru: 'Смена пароля', en: 'Changing the password' },
  'DELETE /api/account/sessions': { kk: 'Өзінің басқа сеанстарын аяқтау', ru: 'Завершение своих других сеансов', en: 'Ending one’s other sessions' },
  'DELETE /api/account/sessions/{id}': { kk: 'Өзінің сеансын аяқтау', ru: 'Завершение своего сеанса', en: 'Ending a session of one’s own' },
  'POST /api/account/second-factor': { kk: 'Екі қадаммен кіруді бастау', ru: 'Начало настройки входа в два шага', en: 'Beginning two-step sign-in' },
  'POST /api/account/second-factor/confirm': { kk: 'Екі қадаммен кіруді қосу', ru: 'Включение входа в два шага', en: 'Two-step sign-in switched on' },
  'POST /api/account/second-factor/off': { kk: 'Екі қадаммен кіруді өшіру', ru: 'Выключение входа в два шага', en: 'Two-step sign-in switched off' },
  'POST /api/schools/{school}/classes/{class}/cards': { kk: 'Сыныптың карталарын шығару', ru: 'Карточки класса', en: 'Cards of a class' },
  'POST /api/schools/{school}/classes/{class}/parent-links': { kk: 'Ата-ана сілтемелерін шығару', ru: 'Ссылки для родителей', en: 'Parents’ links of a class' },
  'POST /api/schools/{school}/imports': { kk: 'Тізімді енгізу', ru: 'Загрузка списка', en: 'Bringing in a list' },
  'GET /api/schools/{school}/people/export': { kk: 'Адамдар тізімін жүктеп алу', ru: 'Выгрузка списка людей', en: 'Taking the list of people out' },
  'PUT /api/schools/{school}/ties/{staff}': { kk: 'Қызметкердің байланыстары', ru: 'Связи сотрудника', en: 'Ties of somebody of the staff' },
  'PUT /api/schools/{school}/visibility': { kk: 'Мектеп нені көрсетуге рұқсат етеді', ru: 'Что школа разрешает показывать', en: 'What the school allows to be shown' },
  'PUT /api/schools/{school}/complaints/second-address': { kk: 'Хаттардың екінші мекенжайы', ru: 'Второй адрес для писем', en: 'Second address of letters' },
  'PUT /api/students/{id}/consents': { kk: 'Келісімді өзгерту', ru: 'Изменение согласия', en: 'Changing a consent' },
  'POST /api/students/{id}/leave': { kk: 'Фракциядан шығу', ru: 'Выход из фракции', en: 'Leaving the faction' },
  'POST /api/students/{id}/erase': { kk: 'Деректерді өшіру', ru: 'Удаление данных', en: 'Erasing the data' },
  'POST /api/demo/busy-day': {
    kk: 'Көрсетілім: қызу күн',
    ru: 'Демонстрация: горячий день',
    en: 'Demonstration: busy day',
  },
} satisfies Words;

/** Why somebody was refused, by the code of the refusal. */
export const actRefusalWords = {
  'wrong-credentials': { kk: 'құпиясөз қате', ru: 'неверный пароль', en: 'wrong password' },
  'second-factor-required': { kk: 'екі қадаммен кіру қосылмаған', ru: 'не включён вход в два шага', en: 'no two-step sign-in yet' },
  'locked-out': { kk: 'уақытша бұғатталған', ru: 'временно заблокирован', en: 'locked for a while' },
  forbidden: { kk: 'құқығы жоқ', ru: 'нет права', en: 'no right to' },
} satisfies Words;
