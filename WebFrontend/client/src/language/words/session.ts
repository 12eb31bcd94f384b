import type { Words } from '../say';

export const sessionWords = {
  title: { kk: 'Кіру', ru: 'Вход', en: 'Sign in' },
  forStudents: {
    kk: 'Оқушы мен ата-анаға: кодпен',
    ru: 'Ученику и родителям: по коду',
    en: 'Students and parents: with a code',
  },
  cardCode: { kk: 'Картадағы код', ru: 'Код с карточки', en: 'Code on the card' },
  cardHint: {
    kk: 'Бас әріп те, кіші әріп те, сызықша да – бәрі жарайды.',
    ru: 'Большие и маленькие буквы, дефисы и пробелы – всё подойдёт.',
    en: 'Capitals, small letters, dashes and spaces all work.',
  },
  forStaff: { kk: 'Мектеп қызметкерлеріне', ru: 'Сотрудникам школы', en: 'Staff of the school' },
  login: { kk: 'Логин немесе эл. пошта', ru: 'Логин или эл. почта', en: 'Login or e-mail' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  code: { kk: 'Қосымшадағы код', ru: 'Код из приложения', en: 'Code of the app' },
  codeHint: {
    kk: 'Аутентификатордағы 6 цифр немесе қосалқы код.',
    ru: '6 цифр из аутентификатора или запасной код.',
    en: 'The 6 digits of your authenticator, or a recovery code.',
  },
  wrongCode: {
    kk: 'Код дұрыс емес немесе бұрын қолданылған. Келесісін енгізіңіз.',
    ru: 'Код неверен или уже использован. Введите следующий.',
    en: 'The code is wrong or was used before. Enter the next one.',
  },
  enter: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  wrongCard: {
    kk: 'Мұндай карта табылмады. Кодты тексеріңіз немесе үйлестірушіден жаңа карта сұраңыз.',
    ru: 'Такой карточки нет. Проверьте код или попросите у координатора новую карточку.',
    en: 'There is no such card. Check the code or ask the coordinator for a new card.',
  },
  shortCard: {
    kk: 'Код он екі таңбадан тұрады: әлі {n} таңба керек.',
    ru: 'В коде двенадцать знаков: не хватает {n}.',
    en: 'The code has twelve signs: {n} missing.',
  },
  wrongPassword: {
    kk: 'Логин немесе құпиясөз дұрыс емес.',
    ru: 'Неверный логин или пароль.',
    en: 'The login or the password is wrong.',
  },
  lockedOut: {
    kk: 'Тым көп қате енгізілді. Біраз күтіп, қайталап көріңіз.',
    ru: 'Слишком много ошибок. Подождите немного и попробуйте снова.',
    en: 'Too many wrong tries. Wait a little and try again.',
  },
  tooMany: {
    kk: 'Сұрау тым жиі жіберілді. {n} секундтан кейін қайталаңыз.',
    ru: 'Слишком часто. Повторите через {n} с.',
    en: 'Too many requests. Try again in {n} seconds.',
  },
  signedInAs: { kk: 'Сіз кіріп тұрсыз: {name}.', ru: 'Вы вошли как {name}.', en: 'You are signed in as {name}.' },
  goOn: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Go on' },
  setupTitle: { kk: 'Мектепті ашу', ru: 'Открыть школу', en: 'Open the school' },
  setupLead: {
    kk: 'Бұл қадам бір рет жасалады. Бір реттік код сервердің журналында тұр.',
    ru: 'Этот шаг делается один раз. Одноразовый код записан в журнале сервера.',
    en: 'This is done once. The one-time code stands in the server log.',
  },
  setupDone: {
    kk: 'Мектеп әлдеқашан ашылған. Логинмен кіріңіз.',
    ru: 'Школа уже открыта. Войдите по логину.',
    en: 'The school is already open. Sign in with your login.',
  },
  setupCode: { kk: 'Бір реттік код', ru: 'Одноразовый код', en: 'One-time code' },
  schoolId: {
    kk: 'Мектептің қысқа атауы (латын әріптері)',
    ru: 'Короткое имя школы (латиницей)',
    en: 'Short school id (latin letters)',
  },
  territory: { kk: 'Аудан немесе қала', ru: 'Район или город', en: 'District or city' },
  noTerritory: { kk: 'Көрсетілмейді', ru: 'Не указано', en: 'Not given' },
  schoolIdHint: {
    kk: 'Кіші латын әріптері, цифрлар, сызықша: abai-12',
    ru: 'Строчные латинские буквы, цифры, дефис: abai-12',
    en: 'Lower-case letters, digits, dashes: abai-12',
  },
  nameKk: { kk: 'Мектептің атауы қазақша', ru: 'Название школы на казахском', en: 'School name in Kazakh' },
  nameRu: { kk: 'Мектептің атауы орысша', ru: 'Название школы на русском', en: 'School name in Russian' },
  nameEn: { kk: 'Мектептің атауы ағылшынша', ru: 'Название школы на английском', en: 'School name in English' },
  ownName: { kk: 'Аты-жөніңіз', ru: 'Ваше имя и фамилия', en: 'Your name' },
  open: { kk: 'Ашу', ru: 'Открыть', en: 'Open' },
  opened: {
    kk: 'Мектеп ашылды. Енді логиніңізбен кіріңіз.',
    ru: 'Школа открыта. Теперь войдите под своим логином.',
    en: 'The school is open. Now sign in with your login.',
  },
  fieldAtFault: {
    kk: 'Сервер бұл жолды қабылдамады: {field}. {detail}',
    ru: 'Сервер не принял поле {field}. {detail}',
    en: 'The server did not accept {field}. {detail}',
  },
  wrongSetupCode: {
    kk: 'Код дұрыс емес. Журналдағы соңғы кодты тексеріңіз.',
    ru: 'Код не подошёл. Проверьте последний код в журнале.',
    en: 'The code is wrong. Check the latest code in the log.',
  },
  expiredHint: {
    kk: 'Жіберілмеген парақтар осы құрылғыда сақтаулы.',
    ru: 'Неотправленные листы сохранены на этом устройстве.',
    en: 'Sheets not yet sent are kept on this device.',
  },
} satisfies Words;
