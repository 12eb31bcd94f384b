import type { Word } from '../say';

/** A sentence for each code of refusal. `{who}` is the student of the line. */
export const refusalWords: Record<string, Word> = {
  'already-awarded': {
    kk: 'Осы іс-шара үшін бұл оқушыға осы рөлге немесе одан жоғарысына ұпай жазылған.',
    ru: 'За это мероприятие ученику уже записана такая роль или выше.',
    en: 'This role, or a higher one, is already in the book for this event.',
  },
  'duplicate-line': {
    kk: 'Парақта бұл оқушы осы рөлмен екі рет тұр.',
    ru: 'Этот ученик стоит на листе дважды с одной и той же ролью.',
    en: 'This student stands on the sheet twice with the same role.',
  },
  'event-required': {
    kk: 'Бұл рөлге іс-шара керек: жоғарыдан таңдаңыз.',
    ru: 'Для этой роли нужно мероприятие: выберите его вверху.',
    en: 'This role needs an event: choose one above.',
  },
  'no-seat-left': {
    kk: 'Бұл іс-шарада мұндай рөлге бос орын қалмады.',
    ru: 'На этом мероприятии для такой роли не осталось мест.',
    en: 'No seat is left for this role at this event.',
  },
  'units-not-allowed': {
    kk: 'Бұл рөлде саны көрсетілмейді.',
    ru: 'Для этой роли количество не указывают.',
    en: 'This role takes no number of units.',
  },
  'level-not-allowed': {
    kk: 'Бұл рөлге деңгей қолданылмайды: «Мектеп» дегенді таңдаңыз.',
    ru: 'Для этой роли уровень не указывают: выберите «Школа».',
    en: 'This role takes no level: choose “School”.',
  },
  'unknown-student': {
    kk: 'Мұндай оқушы тізімде жоқ. Бетті жаңартыңыз.',
    ru: 'Такого ученика нет в списке. Обновите страницу.',
    en: 'There is no such student on the roll. Reload the page.',
  },
  'foreign-student': {
    kk: 'Бұл оқушы басқа мектептен.',
    ru: 'Этот ученик из другой школы.',
    en: 'This student belongs to another school.',
  },
  'unknown-event': {
    kk: 'Мұндай іс-шара жоспарда жоқ. Басқасын таңдаңыз.',
    ru: 'Такого мероприятия нет в плане. Выберите другое.',
    en: 'The plan has no such event. Choose another.',
  },
  'unknown-kind': { kk: 'Рөлі таңдалмаған.', ru: 'Роль не выбрана.', en: 'No role is chosen.' },
  'unknown-level': { kk: 'Мұндай деңгей жоқ.', ru: 'Такого уровня нет.', en: 'There is no such level.' },
  'outside-season': {
    kk: 'Бұл күн оқу жылына кірмейді.',
    ru: 'Этот день вне учебного года.',
    en: 'That day lies outside the school year.',
  },
  'in-the-future': {
    kk: 'Болашақтағы іске ұпай берілмейді: күнін тексеріңіз.',
    ru: 'За будущее дело баллы не ставят: проверьте день.',
    en: 'A deed of the future earns nothing yet: check the day.',
  },
  'too-late': {
    kk: 'Мерзімі өтті: іс болған күннен кейін 14 күнге дейін ғана (тоқсан бітсе – 7 күн) жазылады.',
    ru: 'Поздно: запись возможна 14 дней после дела, а после конца четверти – 7 дней.',
    en: 'Too late: a deed can be written down for 14 days, or 7 days after its quarter ends.',
  },
  'no-lines': { kk: 'Парақта әлі ешкім жоқ.', ru: 'На листе ещё никого нет.', en: 'Nobody is on the sheet yet.' },
  'too-many-lines': {
    kk: 'Бір параққа 2 000 жолға дейін сыяды. Бөліп жіберіңіз.',
    ru: 'На листе помещается до 2 000 строк. Разделите его.',
    en: 'A sheet holds up to 2,000 lines. Split it.',
  },
  'sheet-conflict': {
    kk: 'Бұл нөмірмен басқа парақ жазылған. Қайта ашып, жаңадан жіберіңіз.',
    ru: 'Под этим номером уже записан другой лист. Откройте его и отправьте заново.',
    en: 'Another sheet stands in the book under this number. Open it and send it anew.',
  },
  'already-reversed': {
    kk: 'Бұл жазба бұрын қайтарылған.',
    ru: 'Эта запись уже отменена.',
    en: 'This has already been undone.',
  },
  'not-reversible': {
    kk: 'Қайтаруды қайтаруға болмайды: істі жаңадан жазыңыз.',
    ru: 'Отмену отменить нельзя: запишите дело заново.',
    en: 'An undo cannot be undone: write the deed down anew.',
  },
  'undo-expired': {
    kk: 'Жеті күн өтті: енді тек үйлестіруші қайтара алады.',
    ru: 'Прошло семь дней: теперь отменить может только координатор.',
    en: 'Seven days have passed: only a coordinator can undo it now.',
  },
  'reason-required': { kk: 'Себебін жазыңыз.', ru: 'Укажите причину.', en: 'Give a reason.' },
  'own-award': {
    kk: 'Өзіңізге ұпай жаза алмайсыз: әріптесіңізден сұраңыз.',
    ru: 'Самому себе баллы не пишут: попросите коллегу.',
    en: 'Nobody awards themselves: ask a colleague.',
  },
  'own-family': {
    kk: 'Өз отбасыңыздағы балаға ұпайды әріптесіңіз жазады.',
    ru: 'Ребёнку из своей семьи баллы пишет коллега.',
    en: 'A colleague writes the line of a child of your own family.',
  },
  'own-sheet': {
    kk: 'Парақты авторы емес, екінші адам растайды.',
    ru: 'Лист подтверждает не автор, а второй человек.',
    en: 'A second person confirms a sheet, never its author.',
  },
  'turned-down': {
    kk: 'Бұл парақ бұрын кері қайтарылған.',
    ru: 'Этот лист уже отклонён.',
    en: 'This sheet was turned down already.',
  },
  'already-confirmed': {
    kk: 'Бұл парақ расталып, кітапқа жазылып қойған.',
    ru: 'Этот лист уже подтверждён и записан.',
    en: 'This sheet is confirmed and in the book.',
  },
  'sheet-returned': {
    kk: 'Парақ толықтыру үшін авторында жатыр.',
    ru: 'Лист у автора на доработке.',
    en: 'The sheet lies with its author, to be completed.',
  },
  'sheet-changed': {
    kk: 'Авторы парақты қайта жіберді. Жаңасын қараңыз.',
    ru: 'Автор отправил лист заново. Посмотрите новый.',
    en: 'The author has sent the sheet again. Look at the new one.',
  },
  'already-returned': {
    kk: 'Парақ бір рет қайтарылады. Енді растаңыз немесе қабылдамаңыз.',
    ru: 'Лист возвращают один раз. Теперь подтвердите или отклоните.',
    en: 'A sheet is returned once. Confirm it or turn it down.',
  },
  'not-returned': {
    kk: 'Тек қайтарылған парақ қайта жіберіледі.',
    ru: 'Заново отправляют только возвращённый лист.',
    en: 'Only a returned sheet is sent again.',
  },
  'already-sent-again': {
    kk: 'Парақ қайта жіберіліп қойған, екінші адам қарайды.',
    ru: 'Лист уже отправлен заново, его смотрит второй человек.',
    en: 'The sheet was sent again already; a second person looks at it.',
  },
  'too-many-waiting': {
    kk: 'Парақтарыңыздың тым көбі растауды күтіп тұр. Алдымен әріптесіңіз қарап шықсын.',
    ru: 'Слишком много ваших листов ждёт подтверждения. Пусть сначала их посмотрит коллега.',
    en: 'Too many of your sheets wait for a second person. Let a colleague look at them first.',
  },
  'school-too-many-waiting': {
    kk: 'Мектепте растауды күткен парақ тым көп. Алдымен соларды қарау керек.',
    ru: 'В школе слишком много листов ждёт подтверждения. Сначала нужно разобрать их.',
    en: 'Too many sheets of the school wait for a second person. They have to be looked at first.',
  },
  'family-entry': {
    kk: 'Өз отбасыңыздағы бала туралы сұраққа әріптесіңіз жауап береді.',
    ru: 'На вопрос ребёнка из своей семьи отвечает коллега.',
    en: 'A colleague answers about a child of your own family.',
  },
  'unknown-entry': {
    kk: 'Мұндай жазба жоқ. Бетті жаңартыңыз.',
    ru: 'Такой записи нет. Обновите страницу.',
    en: 'There is no such entry. Reload the page.',
  },
  'unknown-appeal': {
    kk: 'Мұндай сұрақ жоқ. Бетті жаңартыңыз.',
    ru: 'Такого вопроса нет. Обновите страницу.',
    en: 'There is no such question. Reload the page.',
  },
  'own-entry': {
    kk: 'Жазбаны жазған немесе растаған адам жауап бермейді.',
    ru: 'Отвечает не тот, кто записал или подтвердил.',
    en: 'Whoever wrote or confirmed the entry does not answer.',
  },
  'already-answered': {
    kk: 'Бұл сұраққа жауап берілген.',
    ru: 'На этот вопрос уже ответили.',
    en: 'This question has an answer already.',
  },
  forbidden: { kk: 'Бұған құқығыңыз жоқ.', ru: 'У вас нет на это права.', en: 'You may not do this.' },
};
