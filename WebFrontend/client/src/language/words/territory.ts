import type { Words } from '../say';

export const territoryWords = {
  title: { kk: 'Мектептер тақтасы', ru: 'Таблица школ', en: 'Board of schools' },
  where: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  size: { kk: 'Мектеп көлемі', ru: 'Размер школы', en: 'Size of the school' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  small: { kk: '<200', ru: '<200', en: '<200' },
  medium: { kk: '200–799', ru: '200–799', en: '200–799' },
  large: { kk: '800+', ru: '800+', en: '800+' },
  sizeHint: {
    kk: 'Мектептер оқушы санына қарай да салыстырылады: жабдығы мен мұғалімдері әртүрлі.',
    ru: 'Школы сравниваются и по числу учеников: у них разное оснащение и разное число учителей.',
    en: 'Schools are also compared by size, because equipment and staff differ.',
  },
  regions: { kk: 'Облыстар мен қалалар', ru: 'Области и города', en: 'Regions and cities' },
  districts: { kk: 'Аудандар мен қалалар', ru: 'Районы и города', en: 'Districts and cities' },
  ranked: {
    kk: 'Орын әділ индекс бойынша, жанында ұпай саны. Алғашқы орындар ғана көрсетіледі.',
    ru: 'Места по справедливому индексу, рядом сумма баллов. Показаны только первые места.',
    en: 'Places follow the fair index, raw points stand beside it. Only the first places are shown.',
  },
  none: { kk: 'Мұнда әзірге мектеп жоқ', ru: 'Здесь пока нет школ', en: 'No school here yet' },
  closed: { kk: 'Жыл мектептері жарияланады', ru: 'Школы года будут объявлены', en: 'The schools of the year will be announced' },
  noneHint: {
    kk: 'Мектеп алғашқы ұпайын жазғанда, тақтаға өзі шығады.',
    ru: 'Школа появится здесь, как только запишет первые баллы.',
    en: 'A school appears here as soon as it writes its first points.',
  },
  how: { kk: 'Индекс қалай шықты', ru: 'Как получился индекс', en: 'How the index came about' },
  quarter: { kk: '{n}-тоқсан', ru: '{n}-я четверть', en: 'Quarter {n}' },
  perHead: { kk: 'Бір оқушыға шаққанда', ru: 'На одного ученика', en: 'Per head' },
  topShare: { kk: 'Үздік оннан бірі', ru: 'Лучшая десятая часть', en: 'The best tenth' },
  takingPart: { kk: 'Қатысу', ru: 'Участие', en: 'Taking part' },
  delivered: { kk: 'Жоспардың орындалуы', ru: 'Выполнение плана', en: 'The plan delivered' },
  shared: {
    kk: 'Мерзімі келген іс-шара әлі жоқ, сондықтан жоспардың салмағы қалған үшеуіне бөлінді.',
    ru: 'Срок ни одного мероприятия ещё не настал, поэтому вес плана разделён между остальными тремя.',
    en: 'Nothing of the plan is due yet, so the other three share its weight.',
  },
  mean: {
    kk: 'Жылдық индекс – басталған тоқсандардың орташасы.',
    ru: 'Индекс года – среднее начавшихся четвертей.',
    en: 'The index of the year is the mean of the quarters that have begun.',
  },
  facts: {
    kk: '{roll} оқушы, {points} ұпай, {weeks} оқу аптасы.',
    ru: 'Учеников: {roll}, баллов: {points}, учебных недель: {weeks}.',
    en: '{roll} students, {points} points, {weeks} teaching weeks.',
  },
  frozen: {
    kk: 'Шағын топ кездейсоқ озбауы үшін республика орташасына тартылады: бір оқушыға {mean} ұпай. Орташа апта соңында бекітіледі.',
    ru: 'Чтобы малая школа не вырвалась случайно, индекс тянется к среднему республики: {mean} балла на ученика. Среднее закреплено в конце недели.',
    en: 'So that a small school does not lead by chance, it is drawn to the mean of the republic: {mean} points a head, frozen at the week’s end.',
  },
  rounding: { kk: 'Бөліктер мен орташалар кемітіп дөңгелектелген.', ru: 'Части и средние округлены вниз.', en: 'Parts and means are rounded down.' },
  openSchool: { kk: 'Мектептің беті', ru: 'Страница школы', en: 'The school’s page' },
  ofYear: { kk: 'Жыл бойғы орным', ru: 'Моё место за год', en: 'My place this year' },
  among: {
    kk: '{n} оқушының ішінде',
    ru: { one: 'среди {n} ученика', other: 'среди {n} учеников' },
    en: { one: 'among {n} student', other: 'among {n} students' },
  },
  amongHint: {
    kk: 'Ұпайы барлардың ішінде; ұпайы тең болса, орын ортақ.',
    ru: 'Среди всех, у кого есть баллы; при равных баллах место общее.',
    en: 'Among all who have points; equal points share a place.',
  },
} satisfies Words;
