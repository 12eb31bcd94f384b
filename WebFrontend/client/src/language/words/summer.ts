import type { Word, Words } from '../say';
import { menuWords } from './menu';

export const summerWords = {
  title: menuWords.summer,
  lead: {
    kk: 'Жазда балалармен жұмыс істейтін ересектер: орталықтар, курстар, сертификаттар.',
    ru: 'Взрослые, которые летом работают с детьми: центры, курсы, сертификаты.',
    en: 'Adults who work with children in the summer: centres, courses, certificates.',
  },
  season: { kk: '{year} жылғы жаз', ru: 'Лето {year}', en: 'Summer {year}' },
  formedOf: { kk: 'Құрылған орталық', ru: 'Центров создано', en: 'Centres formed' },
  listDue: { kk: 'Орталықтар тізімі {date} дейін толығады', ru: 'Список центров должен быть готов к {date}', en: 'The list of centres is due on {date}' },
  listDone: { kk: 'Барлық өңірде орталық бар: {date}', ru: 'Центры есть во всех регионах: {date}', en: 'Every region has its centre: {date}' },
  coursesHeld: { kk: 'Өткен курс', ru: 'Курсов проведено', en: 'Courses held' },
  certified: { kk: 'Сертификаты бар көшбасшы', ru: 'Вожатых с сертификатом', en: 'Certified leaders' },
  centres: { kk: 'Орталықтар', ru: 'Центры', en: 'Centres' },
  myCentre: { kk: 'Менің өңірімнің орталығы', ru: 'Центр моего региона', en: 'The centre of my region' },
  formed: { kk: 'құрылған', ru: 'создан', en: 'formed' },
  notFormed: { kk: 'әлі құрылмаған', ru: 'ещё не создан', en: 'not formed yet' },
  members: { kk: '{n} мүше', ru: { one: '{n} участник', few: '{n} участника', other: '{n} участников' }, en: { one: '{n} member', other: '{n} members' } },
  signInFirst: { kk: 'Алдымен кіріңіз', ru: 'Сначала войдите', en: 'Sign in first' },
  signInHint: {
    kk: 'Бұл бет мектеп пен колледж қызметкерлеріне арналған.',
    ru: 'Эта страница для сотрудников школ и колледжей.',
    en: 'This page is for the staff of schools and colleges.',
  },
  checkPaper: { kk: 'Сертификатты тексеру', ru: 'Проверить сертификат', en: 'Check a certificate' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  edit: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  republicCentre: { kk: 'Республикалық ұйымдастырушы', ru: 'Республиканский организатор', en: 'The organiser of the republic' },
  centreOf: { kk: 'Көшбасшылар орталығы', ru: 'Центр вожатых', en: 'Centre of leaders' },

  about: { kk: 'Орталық туралы', ru: 'О центре', en: 'About the centre' },
  authority: { kk: 'Қай білім органына қарайды', ru: 'При каком органе образования', en: 'Education authority' },
  contact: { kk: 'Байланыс (кеңсе мекенжайы, жеке нөмір емес)', ru: 'Контакт (адрес учреждения, не личный)', en: 'Contact (of the office, not of a person)' },
  call: { kk: 'Еріктілерге хабарландыру', ru: 'Объявление для волонтёров', en: 'Call for volunteers' },
  head: { kk: 'Жетекшісі', ru: 'Руководитель', en: 'Head' },
  nobody: { kk: 'әлі тағайындалмаған', ru: 'ещё не назначен', en: 'nobody yet' },
  headLogin: { kk: 'Жетекшінің логині', ru: 'Логин руководителя', en: 'The head’s login' },
  appoint: { kk: 'Тағайындау', ru: 'Назначить', en: 'Appoint' },
  form: { kk: 'Орталық құрылды', ru: 'Центр создан', en: 'Declare it formed' },
  formedOn: { kk: 'Құрылған күні: {date}', ru: 'Создан {date}', en: 'Formed on {date}' },
  takeOver: { kk: 'Өткен жылғыны көшіру', ru: 'Взять из прошлого сезона', en: 'Take over from last season' },

  join: { kk: 'Орталыққа қосылу', ru: 'Вступить в центр', en: 'Join the centre' },
  role: { kk: 'Кім ретінде', ru: 'В роли', en: 'As' },
  institution: { kk: 'Жұмыс орныңыз', ru: 'Место работы', en: 'Where you work' },
  apply: { kk: 'Өтініш беру', ru: 'Подать заявку', en: 'Apply' },
  applyHint: {
    kk: 'Тек ересектер. Өтінішті орталық жетекшісі тексереді.',
    ru: 'Только взрослые. Заявку проверяет руководитель центра.',
    en: 'Adults only. The head of the centre looks at every application.',
  },
  leave: { kk: 'Орталықтан шығу', ru: 'Выйти из центра', en: 'Leave the centre' },
  takeBack: { kk: 'Өтінішті қайтарып алу', ru: 'Отозвать заявку', en: 'Take the application back' },
  agreement: { kk: 'Ерікті келісімі', ru: 'Соглашение волонтёра', en: 'Volunteer’s agreement' },
  agreementText: {
    kk: 'Балалардың қауіпсіздігі мен қадір-қасиетін бірінші орынға қоямын. Олардың жеке деректерін, денсаулығын, отбасы жағдайын жазбаймын және таратпаймын. Келісуден кез келген уақытта бас тарта аламын.',
    ru: 'Безопасность и достоинство детей для меня на первом месте. Я не записываю и не передаю их личные данные, сведения о здоровье и семье. Я могу прекратить участие в любое время.',
    en: 'The safety and dignity of children come first. I neither write down nor pass on their personal data, their health or their family’s circumstances. I may stop at any time.',
  },
  agree: { kk: 'Келісемін', ru: 'Принимаю', en: 'I accept' },
  agreedOn: { kk: 'Келісім қабылданды: {date}', ru: 'Соглашение принято {date}', en: 'Agreement accepted on {date}' },

  people: { kk: 'Адамдар', ru: 'Люди', en: 'People' },
  noPeople: { kk: 'Әзірге өтініш жоқ', ru: 'Заявок пока нет', en: 'No applications yet' },
  noPeopleHint: {
    kk: 'Өңірдің кез келген қызметкері осы бетте өтініш бере алады.',
    ru: 'Заявку может подать здесь любой сотрудник региона.',
    en: 'Anybody on the staff in the region can apply on this page.',
  },
  admit: { kk: 'Қабылдау', ru: 'Принять', en: 'Admit' },
  decline: { kk: 'Қабылдамау', ru: 'Отклонить', en: 'Decline' },
  admitOf: { kk: 'Қабылдау: {name}', ru: 'Принять: {name}', en: 'Admit {name}' },
  declineOf: { kk: 'Қабылдамау: {name}', ru: 'Отклонить: {name}', en: 'Decline {name}' },
  hasCertificate: { kk: 'сертификаты бар', ru: 'есть сертификат', en: 'certified' },
  awaitsAgreement: { kk: 'келісімі күтілуде', ru: 'ждём соглашения', en: 'agreement awaited' },

  courses: { kk: 'Курстар', ru: 'Курсы', en: 'Courses' },
  noCourses: { kk: 'Курс әлі жарияланбаған', ru: 'Курсы ещё не объявлены', en: 'No course is announced yet' },
  noCoursesHint: {
    kk: 'Курс бес күнге созылады; барлық күніне қатысқандар сертификат алады.',
    ru: 'Курс длится пять дней; кто был на всех, получает сертификат.',
    en: 'A course takes five days; whoever was there on all of them gets a certificate.',
  },
  newCourse: { kk: 'Курс жариялау', ru: 'Объявить курс', en: 'Announce a course' },
  courseTitle: { kk: 'Курстың атауы', ru: 'Название курса', en: 'Title of the course' },
  day: { kk: '{n}-күн', ru: 'День {n}', en: 'Day {n}' },
  teacher: { kk: 'Кім жүргізеді', ru: 'Кто ведёт', en: 'Who teaches' },
  teacherOfDay: { kk: '{n}-күнді кім жүргізеді', ru: 'Кто ведёт день {n}', en: 'Who teaches on day {n}' },
  link: { kk: 'Веб-конференция сілтемесі (https://…)', ru: 'Ссылка на веб-конференцию (https://…)', en: 'Link of the web conference (https://…)' },
  announce: { kk: 'Жариялау', ru: 'Объявить', en: 'Announce' },
  needTeachers: {
    kk: 'Курсты орталық мүшелері жүргізеді: алдымен мүшелерді қабылдаңыз.',
    ru: 'Курс ведут участники центра: сначала примите участников.',
    en: 'Members of the centre teach: admit members first.',
  },
  listeners: { kk: '{n} тыңдаушы', ru: { one: '{n} слушатель', few: '{n} слушателя', other: '{n} слушателей' }, en: { one: '{n} listener', other: '{n} listeners' } },
  certificates: { kk: '{n} сертификат', ru: { one: '{n} сертификат', few: '{n} сертификата', other: '{n} сертификатов' }, en: { one: '{n} certificate', other: '{n} certificates' } },
  listen: { kk: 'Курсқа жазылу', ru: 'Записаться на курс', en: 'Sign up' },
  stopListening: { kk: 'Жазылудан бас тарту', ru: 'Отменить запись', en: 'Cancel' },
  toLesson: { kk: 'Сабаққа кіру', ru: 'Перейти на занятие', en: 'Go to the lesson' },
  myDays: { kk: 'Менің күндерім', ru: 'Мои дни', en: 'My days' },
  myCertificate: { kk: 'Сертификат № {number}', ru: 'Сертификат № {number}', en: 'Certificate No. {number}' },
  withdrawn: { kk: 'күші жойылған', ru: 'отозван', en: 'withdrawn' },
  roll: { kk: 'Кім қатысты', ru: 'Кто был', en: 'Who was there' },
  name: { kk: 'Тыңдаушы', ru: 'Слушатель', en: 'Listener' },
  paper: { kk: 'Сертификат', ru: 'Сертификат', en: 'Certificate' },
  markOf: { kk: '{name}, {n}-күн', ru: '{name}, день {n}', en: '{name}, day {n}' },
  confirmDay: { kk: '{n}-күнді растау', ru: 'Подтвердить день {n}', en: 'Confirm day {n}' },
  confirmHint: {
    kk: 'Расталған күн өзгермейді. Қатыса алмаған күнді жазбасын көріп, тапсырма орындап өтеуге болады.',
    ru: 'Подтверждённый день не меняется. Пропущенный можно отработать: запись занятия и задание.',
    en: 'A confirmed day stays. A missed one can be made up with the recording and a task.',
  },
  certify: { kk: 'Аяқтағандарға сертификат беру', ru: 'Выдать сертификаты закончившим', en: 'Issue certificates to those who finished' },
  withdraw: { kk: 'Күшін жою', ru: 'Отозвать', en: 'Withdraw' },
  withdrawOf: { kk: '{name}: сертификаттың күшін жою', ru: 'Отозвать сертификат: {name}', en: 'Withdraw the certificate of {name}' },
  withdrawAsk: {
    kk: 'Сертификаттың күші жойылады, ұпайы қайтарылады. Нөмірі тексергенде «күші жойылған» деп көрсетіледі.',
    ru: 'Сертификат перестанет действовать, баллы за него снимутся. При проверке номера будет видно, что он отозван.',
    en: 'The certificate will not be valid any more and its points go back. A check of its number will say so.',
  },
  waits: { kk: 'Ұпай кітапқа жазылуда…', ru: 'Баллы записываются в книгу…', en: 'Points are on their way into the book…' },
  tooLate: {
    kk: 'Кейбір күндер жазғы кітапқа кеш жіберілді: қатысу сақталды, ұпай берілмеді.',
    ru: 'Некоторые дни отправлены в летнюю книгу поздно: участие сохранено, баллов нет.',
    en: 'Some days came too late for the summer’s book: presence is kept, points are not.',
  },
} satisfies Words;

export const paperWords = {
  title: menuWords.papers,
  lead: {
    kk: 'Қағаздағы нөмір мен атты жазыңыз. Жауап қағазда жоқ ештеңені айтпайды.',
    ru: 'Введите номер и имя, как на бумаге. Ответ не скажет ничего, чего на ней нет.',
    en: 'Type number and name as on the paper. The answer says nothing that is not on it.',
  },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  numberHint: { kk: 'мысалы, TURKISTAN-REGION-2027-C0001', ru: 'например, TURKISTAN-REGION-2027-C0001', en: 'for instance TURKISTAN-REGION-2027-C0001' },
  name: { kk: 'Аты-жөні', ru: 'Имя и фамилия', en: 'Name' },
  check: { kk: 'Тексеру', ru: 'Проверить', en: 'Check' },
  certificate: { kk: 'Курс сертификаты', ru: 'Сертификат курса', en: 'Certificate of a course' },
  letter: { kk: 'Алғыс хат', ru: 'Благодарственное письмо', en: 'Letter of thanks' },
  issuedOn: { kk: 'Берілген күні: {date}', ru: 'Выдан {date}', en: 'Issued on {date}' },
} satisfies Words;

/** By what the server has found. */
export const paperStateWords: Record<string, Word> = {
  genuine: { kk: 'Иә, бұл құжат шын.', ru: 'Да, документ подлинный.', en: 'Yes, this paper is genuine.' },
  withdrawn: { kk: 'Бұл құжаттың күші жойылған.', ru: 'Документ отозван и не действует.', en: 'This paper was withdrawn and is not valid.' },
  unknown: {
    kk: 'Мұндай нөмір мен атқа құжат берілмеген.',
    ru: 'Документа с таким номером и именем нет.',
    en: 'There is no paper with this number and name.',
  },
};

export const centreRoleWords: Record<string, Word> = {
  'university-teacher': { kk: 'ЖОО оқытушысы', ru: 'преподаватель вуза', en: 'university teacher' },
  'college-teacher': { kk: 'колледж оқытушысы', ru: 'преподаватель колледжа', en: 'college teacher' },
  'squad-leader': { kk: 'педагогикалық отряд жетекшісі', ru: 'руководитель педагогического отряда', en: 'leader of a pedagogical squad' },
  'camp-leader': { kk: 'көшбасшы (вожатый, тәлімгер)', ru: 'вожатый (көшбасшы, тәлімгер)', en: 'camp leader (көшбасшы, вожатый)' },
  volunteer: { kk: 'ерікті', ru: 'волонтёр', en: 'volunteer' },
};

export const centreMemberWords: Record<string, Word> = {
  applied: { kk: 'өтініш берген', ru: 'заявка подана', en: 'applied' },
  admitted: { kk: 'қабылданған', ru: 'принят', en: 'admitted' },
  declined: { kk: 'қабылданбаған', ru: 'отклонена', en: 'declined' },
  left: { kk: 'шыққан', ru: 'вышел', en: 'left' },
};

export const dayStateWords: Record<string, Word> = {
  open: { kk: '—', ru: '—', en: '—' },
  present: { kk: 'қатысты', ru: 'был', en: 'present' },
  'made-up': { kk: 'өтеді', ru: 'отработал', en: 'made up' },
};

export const summerRefusals: Record<string, Word> = {
  'season-over': { kk: 'Маусым да, оны толтыру уақыты да аяқталды.', ru: 'Сезон и время его записи закончились.', en: 'The season is over, and so is the time to enter it.' },
  'unknown-member': { kk: 'Орталықта мұндай адам жоқ.', ru: 'В центре нет такого человека.', en: 'The centre has no such person.' },
  'already-decided': { kk: 'Бұл өтініш бойынша шешім бар не ол қайтарылған.', ru: 'По заявке уже решено, или её отозвали.', en: 'It was decided already, or taken back.' },
  'not-admitted': { kk: 'Алдымен орталық жетекшісі қабылдайды.', ru: 'Сначала заявку принимает руководитель центра.', en: 'First the head of the centre admits you.' },
  'not-member': { kk: 'Бұл келісім берген мүшелерге ғана.', ru: 'Это для участников, принявших соглашение.', en: 'This is for members who have accepted the agreement.' },
  'other-region': { kk: 'Орталық өз өңірінің адамдарына арналған.', ru: 'Центр – для людей своего региона.', en: 'The centre is for people of its region.' },
  'centre-incomplete': { kk: 'Құрылған орталықта жетекші, орган және байланыс болуы керек.', ru: 'У созданного центра есть руководитель, орган и контакт.', en: 'A formed centre has a head, an authority and a contact.' },
  'wrong-head': { kk: 'Бұл логинмен өңірде жұмыс істейтін адам табылмады.', ru: 'В регионе нет сотрудника с таким логином.', en: 'Nobody who works in the region has this login.' },
  'own-membership': { kk: 'Өзі туралы ешкім шешпейді.', ru: 'О себе никто не решает.', en: 'Nobody decides about themselves.' },
  'too-many': { kk: 'Тым көп.', ru: 'Слишком много.', en: 'There are too many.' },
  'course-begun': { kk: 'Курс басталған: жоспары өзгермейді.', ru: 'Курс начался: план не меняется.', en: 'The course has begun; its plan stays.' },
  'course-over': { kk: 'Курс аяқталған.', ru: 'Курс закончился.', en: 'The course is over.' },
  'course-days': { kk: 'Күндер рет-ретімен, 1 қазан мен 31 тамыз аралығында.', ru: 'Дни идут по порядку между 1 октября и 31 августа.', en: 'Days in their order, between 1 October and 31 August.' },
  'unknown-teacher': { kk: 'Курсты орталық мүшелері жүргізеді.', ru: 'Курс ведут участники центра.', en: 'Members of the centre teach its courses.' },
  'day-not-come': { kk: 'Бұл күн әлі келген жоқ.', ru: 'Этот день ещё не наступил.', en: 'The day has not come.' },
  'day-confirmed': { kk: 'Расталған күн өзгермейді.', ru: 'Подтверждённое не меняется.', en: 'What was confirmed stays.' },
  'teacher-listens': { kk: 'Жүргізуші тыңдаушы бола алмайды.', ru: 'Ведущий курса не бывает его слушателем.', en: 'Who teaches a course does not listen to it.' },
  'nobody-finished': { kk: 'Сертификатсыз аяқтаған ешкім жоқ.', ru: 'Нет закончивших без сертификата.', en: 'Nobody has finished who has no certificate yet.' },
  'own-course': { kk: 'Өз күнін немесе сертификатын ешкім растамайды.', ru: 'Свои дни и сертификат никто не подтверждает сам.', en: 'Nobody confirms the own days or certificate.' },
};
