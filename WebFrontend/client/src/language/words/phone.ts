import type { Words } from '../say';

export const phone = {
  chooseSchool: { kk: 'Мектебіңізді таңдаңыз', ru: 'Выберите свою школу', en: 'Choose your school' },
  noSchool: { kk: 'Әзірге мектеп жоқ', ru: 'Школы пока нет', en: 'No school yet' },
  noSchoolHint: {
    kk: 'Алғашқы үйлестіруші мектепті бір реттік кодпен ашады: код сервердің журналында тұр.',
    ru: 'Первый координатор открывает школу одноразовым кодом: он записан в журнале сервера.',
    en: 'The first coordinator opens the school with a one-time code from the server log.',
  },
  openSetup: { kk: 'Мектепті ашу', ru: 'Открыть школу', en: 'Open the school' },
  factions: { kk: 'Фракциялар', ru: 'Фракции', en: 'Factions' },
  placeOf: { kk: '{count} фракцияның ішінде', ru: 'из {count} фракций', en: 'of {count} factions' },
  rankedByIndex: {
    kk: 'Орын әділ индекс бойынша: жан басына шаққандағы ұпай, үздіктер, қатысу және өткізілген іс-шаралар. Жанында ұпай саны.',
    ru: 'Места по справедливому индексу: баллы на человека, лучшие, участие и проведённые мероприятия. Рядом сумма баллов.',
    en: 'Places follow the fair index: points per head, the best, taking part and events delivered. Raw points stand beside it.',
  },
  rankedByPoints: {
    kk: 'Орын осы кезеңдегі ұпай бойынша.',
    ru: 'Места по баллам за этот период.',
    en: 'Places follow the points of this period.',
  },
  gapPoints: {
    kk: '{place}-орынға дейін {n} ұпай',
    ru: {
      one: 'До {place}-го места {n} балл',
      few: 'До {place}-го места {n} балла',
      other: 'До {place}-го места {n} баллов',
    },
    en: { one: '{n} point to place {place}', other: '{n} points to place {place}' },
  },
  gapIndex: {
    kk: '{place}-орынға дейін индекс бойынша {n}',
    ru: 'До {place}-го места {n} по индексу',
    en: '{n} of index to place {place}',
  },
  leads: { kk: 'Бәрінің алдында', ru: 'Впереди всех', en: 'In the lead' },
  level: { kk: '{name} фракциясымен тең', ru: 'Поровну с фракцией «{name}»', en: 'Level with {name}' },
  whyPlace: { kk: 'Неге {place}-орын?', ru: 'Почему {place}-е место?', en: 'Why place {place}?' },
  whyFirst: {
    kk: 'Осы кезеңде ешкім бұдан көп жинаған жоқ.',
    ru: 'Никто не набрал больше за этот период.',
    en: 'Nobody has gathered more in this period.',
  },
  whyFirstByIndex: {
    kk: 'Осы кезеңде бұдан жоғары индекс ешкімде жоқ.',
    ru: 'Выше индекса за этот период нет ни у кого.',
    en: 'Nobody has a higher index in this period.',
  },
  whyPoints: {
    kk: '«{above}» {n} ұпайға көп жинады: {theirs} және {ours}.',
    ru: '«{above}» набрала на {n} больше: {theirs} против {ours}.',
    en: '{above} has {n} more points: {theirs} against {ours}.',
  },
  whyIndexRank: {
    kk: '«{above}» әділ индексі жоғары: {theirs} және {ours}.',
    ru: 'У «{above}» выше справедливый индекс: {theirs} против {ours}.',
    en: '{above} has the higher fair index: {theirs} against {ours}.',
  },
  whyIndexTie: {
    kk: 'Ұпай «{above}» фракциясымен тең. Шешкен қадам – әділ индекс: {theirs} және {ours}.',
    ru: 'Баллов столько же, сколько у «{above}». Решил справедливый индекс: {theirs} против {ours}.',
    en: 'Points are level with {above}. The fair index decided: {theirs} against {ours}.',
  },
  whyWeeks: {
    kk: '«{above}» көрсеткішімен тең, бірақ оның белсенді апталары көбірек.',
    ru: 'Поровну с «{above}», но у неё больше активных недель.',
    en: 'Level with {above}, which was active in more weeks.',
  },
  whyHosts: {
    kk: '«{above}» көрсеткішімен тең, бірақ ол көбірек фракцияның іс-шараларына қатысты.',
    ru: 'Поровну с «{above}», но она участвовала в мероприятиях большего числа фракций.',
    en: 'Level with {above}, which took part in events of more factions.',
  },
  whyEarlier: {
    kk: '«{above}» көрсеткішімен тең, бірақ ол бұл санға ертерек жетті.',
    ru: 'Поровну с «{above}», но она набрала столько раньше.',
    en: 'Level with {above}, which got there on an earlier day.',
  },
  whyShared: {
    kk: '«{above}» көрсеткішімен бәрі тең, сондықтан орын бөлісіледі. Жеребе тасталмайды.',
    ru: 'С «{above}» поровну во всём, поэтому место общее. Жребий не бросают.',
    en: 'Level with {above} in everything, so the place is shared. No lot is drawn.',
  },
  changedToday: { kk: 'Бүгін не өзгерді', ru: 'Что изменилось сегодня', en: 'What changed today' },
  todayNothing: { kk: 'Бүгін әзірге өзгеріс жоқ', ru: 'Сегодня пока без изменений', en: 'No change yet today' },
  todayNothingHint: {
    kk: 'Іс-шараға қатысыңыз немесе көмектесіңіз: тәлімгер парақты жібергенде осында көрінеді.',
    ru: 'Приходите на мероприятие или помогите: запись появится здесь, как только тәлімгер её отправит.',
    en: 'Come to an event or lend a hand: it shows here as soon as a mentor writes it down.',
  },
  today: {
    kk: 'Бүгін фракция {points} қосты.',
    ru: 'Сегодня фракция получила {points}.',
    en: 'The faction gained {points} today.',
  },
  topMembers: { kk: 'Алдыңғы қатарда', ru: 'Впереди', en: 'Out in front' },
  topMembersNote: {
    kk: 'Тек көрсетуге келіскендер, өздері таңдаған атымен; орын барлық мүше арасында есептеледі.',
    ru: 'Только те, кто согласился, под выбранным именем; место считается среди всех участников.',
    en: 'Only those who agreed to be shown, under the name they chose; places count among all members.',
  },
  noMembers: {
    kk: 'Көрсетуге келіскендер әзірге жоқ',
    ru: 'Пока никто не согласился на показ',
    en: 'Nobody has agreed to be shown yet',
  },
  noMembersHint: {
    kk: 'Аты-жөнін көрсету – әркімнің өз еркі. Ұпай бәрібір есептеледі.',
    ru: 'Показывать имя – дело добровольное. Баллы считаются всё равно.',
    en: 'Showing a name is voluntary. The points count all the same.',
  },
  ownPrivate: {
    kk: 'Өз ұпайыңызды тек өзіңіз көресіз.',
    ru: 'Свои баллы видите только вы.',
    en: 'Your own points are seen by you alone.',
  },
  backToBoard: { kk: 'Барлық фракциялар', ru: 'Все фракции', en: 'All factions' },
} satisfies Words;
