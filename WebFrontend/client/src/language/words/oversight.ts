import type { Words } from '../say';

/** How the school awards, for its coordinator. */
export const oversightWords = {
  title: { kk: 'Ұпай қалай беріледі', ru: 'Как начисляются баллы', en: 'How points are given' },
  lead: {
    kk: 'Бұл – әңгімеге себеп, баға емес. Мұны тек үйлестіруші көреді, ешқайда сақталмайды.',
    ru: 'Это повод для разговора, а не оценка. Видит только координатор, нигде не сохраняется.',
    en: 'A reason to talk, not a judgement. Only a coordinator sees it, and it is stored nowhere.',
  },
  coordinatorOnly: { kk: 'Бұл бет үйлестірушіге арналған', ru: 'Эта страница для координатора', en: 'This page is for a coordinator' },
  coordinatorHint: { kk: 'Үйлестіруші ретінде кіріңіз.', ru: 'Войдите как координатор.', en: 'Sign in as a coordinator.' },
  weeks: { kk: 'Соңғы апталар', ru: 'За последние недели', en: 'Last weeks' },
  weeksOption: {
    kk: '{n} апта',
    ru: { one: '{n} неделя', few: '{n} недели', other: '{n} недель' },
    en: { one: '{n} week', other: '{n} weeks' },
  },
  notNoticed: { kk: 'Кімді әлі байқамадық?', ru: 'Кого мы ещё не заметили?', en: 'Who have we not noticed yet?' },
  notNoticedHint: {
    kk: 'Осы апталарда бұл оқушылар туралы ешкім ештеңе жазбаған. Келесі іске кімді шақырамыз?',
    ru: 'За эти недели об этих учениках никто ничего не записал. Кого позовём в следующее дело?',
    en: 'In these weeks nobody wrote anything down about these students. Whom shall we invite next?',
  },
  everyoneNoticed: { kk: 'Барлығы байқалды', ru: 'Замечены все', en: 'Everybody was noticed' },
  everyoneHint: {
    kk: 'Осы апталарда әр оқушы туралы жазба бар.',
    ru: 'За эти недели есть запись о каждом ученике.',
    en: 'In these weeks there is an entry about every student.',
  },
  awarders: { kk: 'Кім не үшін береді', ru: 'Кто за что начисляет', en: 'Who gives for what' },
  noAwards: { kk: 'Бұл апталарда жазба жоқ', ru: 'За эти недели записей нет', en: 'No entries in these weeks' },
  noAwardsHint: { kk: 'Ұзағырақ уақытты таңдаңыз.', ru: 'Выберите более долгий срок.', en: 'Choose a longer time.' },
  figures: {
    kk: '{sheets} парақ · {lines} жол · {points} ұпай · {students} оқушы',
    ru: 'листов: {sheets} · строк: {lines} · баллов: {points} · учеников: {students}',
    en: '{sheets} sheets · {lines} lines · {points} points · {students} students',
  },
  undone: { kk: 'Кейін қайтарылған жолдар: {n}', ru: 'Позже отменено строк: {n}', en: 'Lines undone later: {n}' },
  heap: {
    kk: 'Бір аптада 15 ұпайдан асатын {n} жазба: бірге қарап шығыңыз.',
    ru: 'За одну неделю наград от 15 баллов: {n}. Посмотрите вместе.',
    en: '{n} awards of 15 points or more in one week: look at them together.',
  },
  share: { kk: '{group}: {own} % (мектепте {all} %)', ru: '{group}: {own} % (в школе {all} %)', en: '{group}: {own} % (school {all} %)' },
  ties: { kk: 'Отбасы және жетелейтін фракция', ru: 'Семья и своя фракция', en: 'Family and own faction' },
  tiesHint: {
    kk: 'Ешкім өз отбасына ұпай жазбайды; жалғыз жетекшінің өз фракциясына алғысын екінші адам растайды.',
    ru: 'Никто не пишет баллы своей семье; благодарность единственного наставника своей фракции подтверждает второй человек.',
    en: 'Nobody awards their own family; a second person confirms a sole guide’s thanks to the own faction.',
  },
  change: { kk: 'Өзгерту: {name}', ru: 'Изменить: {name}', en: 'Change {name}' },
  guides: { kk: 'Жетелейтін фракциялары', ru: 'Ведёт фракции', en: 'Guides the factions' },
  family: { kk: 'Отбасындағы оқушылар', ru: 'Ученики из семьи', en: 'Students of the family' },
  findStudent: { kk: 'Оқушыны іздеу', ru: 'Найти ученика', en: 'Find a student' },
  add: { kk: 'Қосу: {name}', ru: 'Добавить: {name}', en: 'Add {name}' },
  takeOff: { kk: 'Алып тастау: {name}', ru: 'Убрать: {name}', en: 'Take off {name}' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  nobody: { kk: 'жоқ', ru: 'нет', en: 'none' },
} satisfies Words;
