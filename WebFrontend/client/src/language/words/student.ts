import type { Words } from '../say';

export const studentWords = {
  myPoints: { kk: 'Менің ұпайым', ru: 'Мои баллы', en: 'My points' },
  pointsOf: { kk: '{name} ұпайы', ru: 'Баллы: {name}', en: 'Points of {name}' },
  onlyYou: {
    kk: 'Мұны тек сіз және мектеп тәлімгерлері көреді.',
    ru: 'Это видите только вы и тәлімгеры школы.',
    en: 'Seen only by you and the mentors of the school.',
  },
  onlyParents: {
    kk: 'Мұны балаңыз, сіз және мектеп тәлімгерлері ғана көреді.',
    ru: 'Это видите только вы, ваш ребёнок и тәлімгеры школы.',
    en: 'Seen only by you, your child and the mentors of the school.',
  },
  pointsIn: { kk: 'ұпай · {period}', ru: 'баллы · {period}', en: 'points · {period}' },
  placeInSchool: { kk: 'мектепте', ru: 'в школе', en: 'in the school' },
  placeInFaction: { kk: 'фракцияда', ru: 'во фракции', en: 'in the faction' },
  faction: { kk: 'Менің фракциям', ru: 'Моя фракция', en: 'My faction' },
  noFaction: {
    kk: 'Фракциясыз да ұпай өзіңізге, сыныпқа және мектепке есептеледі.',
    ru: 'И без фракции баллы идут вам, классу и школе.',
    en: 'Without a faction your points still count for you, your class and the school.',
  },
  lastDay: { kk: 'Мектептегі соңғы күн: {day}', ru: 'Последний день в школе: {day}', en: 'Last day at the school: {day}' },
  farewell: {
    kk: 'Еңбегіңізге рақмет! Жазбаларыңыз бен қағаздарыңыз осында қалады.',
    ru: 'Спасибо за ваш труд! Записи и документы остаются здесь.',
    en: 'Thank you for all you did! Your entries and papers stay here.',
  },
  entries: { kk: 'Не үшін', ru: 'За что', en: 'What for' },
  noEntries: { kk: 'Әзірге жазба жоқ', ru: 'Записей пока нет', en: 'No entries yet' },
  noEntriesHint: {
    kk: 'Кез келген іс-шараға келіңіз: қатысқанның өзі 5 ұпай. Тәлімгер жазған сәтте осында көрінеді.',
    ru: 'Приходите на любое мероприятие: участие – уже 5 баллов. Запись появится здесь сразу.',
    en: 'Come to any event: taking part is 5 points. It shows here the moment a mentor writes it down.',
  },
  byMentor: {
    kk: 'Жазған: {name}, {date} {time}',
    ru: 'Записал(а): {name}, {date} {time}',
    en: 'Written by {name}, {date} {time}',
  },
  units: { kk: '{n} × {price}', ru: '{n} × {price}', en: '{n} × {price}' },
  levelOf: { kk: 'деңгейі: {level}', ru: 'уровень: {level}', en: 'level: {level}' },
  full: { kk: 'Толық бағасы берілді.', ru: 'Дана полная цена.', en: 'The full price was given.' },
  cut: {
    kk: '{asked} сұралды, {granted} берілді, {withheld} қысқарды.',
    ru: 'Запрошено {asked}, дано {granted}, удержано {withheld}.',
    en: '{asked} asked, {granted} granted, {withheld} withheld.',
  },
  reversed: {
    kk: 'Бұл жазба кейін қайтарылды, ұпайы есептелмейді.',
    ru: 'Эта запись позже отменена и не считается.',
    en: 'This entry was undone later and does not count.',
  },
  isUndo: {
    kk: 'Бұрынғы жазба қайтарылды: ұпай алынып тасталды, айып емес.',
    ru: 'Прежняя запись отменена: баллы сняты, это не наказание.',
    en: 'An earlier entry was undone: its points were taken back, not as a penalty.',
  },
  reason: { kk: 'Себебі: {note}', ru: 'Причина: {note}', en: 'Reason: {note}' },
  note: { kk: 'Ескерту: {note}', ru: 'Заметка: {note}', en: 'Note: {note}' },
  more: { kk: 'Тағы көрсету', ru: 'Показать ещё', en: 'Show more' },
  byKind: { kk: 'Іс түрлері бойынша', ru: 'По видам дел', en: 'By kind of deed' },
  times: {
    kk: '{n} рет',
    ru: { one: '{n} раз', few: '{n} раза', other: '{n} раз' },
    en: { one: '{n} time', other: '{n} times' },
  },
  signInFirst: { kk: 'Картаңызбен кіріңіз', ru: 'Войдите по своей карточке', en: 'Sign in with your card' },
  signInHint: {
    kk: 'Өз ұпайыңызды көру үшін картадағы кодты енгізіңіз.',
    ru: 'Чтобы увидеть свои баллы, введите код с карточки.',
    en: 'Enter the code on your card to see your own points.',
  },
  staffHint: {
    kk: 'Бұл – оқушының беті. Сізге керегі – ұпай беру беті.',
    ru: 'Это страница ученика. Вам нужна страница начисления баллов.',
    en: 'This is a student’s page. Your place is the award desk.',
  },
} satisfies Words;
