import type { Word, Words } from '../say';
import { menuWords } from './menu';

/** What earns how much, in words a pupil of grade 7 understands. */
export const rubricWords = {
  title: menuWords.rubric,
  year: { kk: '{year} оқу жылы', ru: '{year} учебный год', en: 'School year {year}' },
  lead: {
    kk: 'Баға бәріне бірдей. Оқу жылы басталған соң өзгермейді.',
    ru: 'Цены одни для всех. Когда учебный год начался, они не меняются.',
    en: 'The same prices for everybody. Once the school year has begun they stay.',
  },
  coming: { kk: '{date} күнінен бастап не өзгереді', ru: 'Что изменится с {date}', en: 'What changes from {date}' },
  comingHint: {
    kk: 'Тек {year} оқу жылына. Оған дейінгі істер бұрынғы бағамен есептеледі.',
    ru: 'Только на {year} учебный год. Дела до этого дня считаются по прежней цене.',
    en: 'For the school year {year} only. Deeds before that day keep their price.',
  },
  was: { kk: 'қазір {n}', ru: 'сейчас {n}', en: 'now {n}' },
  prices: { kk: 'Бағалар', ru: 'Цены', en: 'Prices' },
  prize: { kk: 'жүлде', ru: 'приз', en: 'prize' },
  seats: { kk: 'бір іс-шарада {n} адамға дейін', ru: 'до {n} человек на мероприятии', en: 'up to {n} people at an event' },
  ofCommon: { kk: 'басқа мектептерде {n}', ru: 'в других школах {n}', en: '{n} at other schools' },
  fromDate: { kk: '{date} бастап: {n}', ru: 'с {date}: {n}', en: 'from {date}: {n}' },
  rules: { kk: 'Ережелер қарапайым тілмен', ru: 'Правила простыми словами', en: 'The rules in plain words' },
  history: { kk: 'Шешімдер тарихы', ru: 'История решений', en: 'History of decisions' },
  noHistory: {
    kk: 'Мектеп әзірге бірде-бір бағаны өзгерткен жоқ.',
    ru: 'Школа пока не меняла ни одной цены.',
    en: 'The school has not changed any price yet.',
  },
  forYear: { kk: '{year} оқу жылына', ru: 'на {year} учебный год', en: 'for {year}' },
  minutes: { kk: '№ {n} хаттама, {day}', ru: 'протокол № {n} от {day}', en: 'minutes No. {n} of {day}' },
  takenBack: { kk: 'шешім қайтарып алынды', ru: 'решение отозвано', en: 'decision taken back' },

  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  changeOf: { kk: 'Бағаны өзгерту: {name}', ru: 'Изменить цену: {name}', en: 'Change the price: {name}' },
  changeTitle: { kk: '{year} оқу жылындағы баға', ru: 'Цена на {year} учебный год', en: 'The price for {year}' },
  newPrice: { kk: 'Жаңа баға, ұпай', ru: 'Новая цена, баллов', en: 'New price, points' },
  bounds: {
    kk: 'Ортақ ережеде – {n}. Рұқсат етілген аралық: {least}–{most}.',
    ru: 'В общих правилах – {n}. Можно от {least} до {most}.',
    en: 'In the common rules: {n}. Allowed: {least} to {most}.',
  },
  levels: { kk: 'Деңгейлер бойынша: {list}', ru: 'По уровням: {list}', en: 'By level: {list}' },
  minutesNumber: { kk: 'Кеңес хаттамасының нөмірі', ru: 'Номер протокола совета', en: 'Number of the council’s minutes' },
  minutesDay: { kk: 'Хаттама күні', ru: 'Дата протокола', en: 'Day of the minutes' },
  check: { kk: 'Тексеру', ru: 'Проверить', en: 'Check' },
  confirm: {
    kk: '«{name}»: {date} күнінен бастап {old} орнына {new} ұпай.',
    ru: '«{name}»: с {date} будет {new} вместо {old}.',
    en: '“{name}”: {new} instead of {old} from {date}.',
  },
  confirmHint: {
    kk: 'Мұны бәрі көреді, жазба тарихта қалады. Биылғы істерге әсер етпейді.',
    ru: 'Это увидят все, и запись останется в истории. На дела этого года не влияет.',
    en: 'Everybody will see it, and it stays in the history. Deeds of this year are not touched.',
  },
  decide: { kk: 'Шешімді енгізу', ru: 'Записать решение', en: 'Record the decision' },
  correct: { kk: 'Түзету', ru: 'Исправить', en: 'Correct' },
  takeBack: { kk: 'Шешімді қайтарып алу', ru: 'Отозвать решение', en: 'Take the decision back' },
  done: { kk: 'Шешім енгізілді', ru: 'Решение записано', en: 'The decision is recorded' },
} satisfies Words;

/** How often a kind counts, by the period of its cap. */
export const kindCapWords: Record<string, Word> = {
  event: {
    kk: 'бір іс-шарада {n} рет',
    ru: { one: '{n} раз за мероприятие', few: '{n} раза за мероприятие', other: '{n} раз за мероприятие' },
    en: { one: '{n} time per event', other: '{n} times per event' },
  },
  week: {
    kk: 'аптасына {n} ретке дейін',
    ru: { one: 'до {n} раза в неделю', other: 'до {n} раз в неделю' },
    en: { one: 'up to {n} time a week', other: 'up to {n} times a week' },
  },
  month: {
    kk: 'айына {n} ретке дейін',
    ru: { one: 'до {n} раза в месяц', other: 'до {n} раз в месяц' },
    en: { one: 'up to {n} time a month', other: 'up to {n} times a month' },
  },
  quarter: {
    kk: 'тоқсанда {n} ретке дейін',
    ru: { one: 'до {n} раза за четверть', other: 'до {n} раз за четверть' },
    en: { one: 'up to {n} time a quarter', other: 'up to {n} times a quarter' },
  },
  year: {
    kk: 'жылына {n} ретке дейін',
    ru: { one: 'до {n} раза за год', other: 'до {n} раз за год' },
    en: { one: 'up to {n} time a year', other: 'up to {n} times a year' },
  },
  season: {
    kk: 'бір курста не акцияда {n} ретке дейін',
    ru: { one: 'до {n} раза за курс или акцию', other: 'до {n} раз за курс или акцию' },
    en: { one: 'up to {n} time in a course or campaign', other: 'up to {n} times in a course or campaign' },
  },
  document: {
    kk: 'әр құжат үшін {n} рет',
    ru: { one: '{n} раз за каждый документ', few: '{n} раза за каждый документ', other: '{n} раз за каждый документ' },
    en: { one: '{n} time per document', other: '{n} times per document' },
  },
};

export const ruleWords = {
  unit: {
    kk: 'Бір іс-шараға қатысу – {points}. Қалған бағалар осымен салыстырылған: көмектескен қатысқаннан, бастаған көмектескеннен көбірек алады.',
    ru: 'Прийти на мероприятие – {points}. С этим сравнивают всё остальное: помогать ценнее, чем смотреть, а вести ценнее, чем помогать.',
    en: 'Coming to an event is {points}. Everything else is measured by it: helping is worth more than watching, leading more than helping.',
  },
  ladder: {
    kk: 'Бір іс-шарада қатысу, көмектесу, ұйымдастыру және жетекшілік етудің ең жоғарысы ғана есептеледі.',
    ru: 'На одном мероприятии из участия, помощи, организации и руководства засчитывается только самое высокое.',
    en: 'Of taking part, helping, organising and leading at one event only the highest counts.',
  },
  level: {
    kk: 'Мектептен жоғары деңгейде баға өседі: {list}. Жарты ұпай жоғары қарай дөңгелектенеді.',
    ru: 'Выше школы цена растёт: {list}. Половина балла округляется вверх.',
    en: 'Above the school the price grows: {list}. Half a point is rounded up.',
  },
  week: {
    kk: 'Аптасына {n} ұпайдан артық есептелмейді: ұйқы мен сабаққа да уақыт керек.',
    ru: 'За неделю засчитывается не больше {n} баллов: время нужно и для сна, и для уроков.',
    en: 'No more than {n} points count in a week: sleep and lessons need time too.',
  },
  quarter: {
    kk: 'Тоқсандық шек – әр оқу аптасына {n} ұпайдан, сондықтан ауырып қалған аптаның орнын толтыруға болады.',
    ru: 'Предел четверти – по {n} баллов на учебную неделю, поэтому пропущенную неделю можно наверстать.',
    en: 'The limit of a quarter is {n} points for each school week, so a week of illness can be made up.',
  },
  prize: {
    kk: 'Жүлде ұпайы апталық шекке кірмейді, бірақ тоқсанда {n} ұпайдан аспайды.',
    ru: 'Призовые баллы не входят в недельный предел, но за четверть их не больше {n}.',
    en: 'Prize points stand outside the week’s limit; a quarter has room for {n} of them.',
  },
  proof: {
    kk: '{n} ұпайдан басталатын іске дәлел керек: сілтеме, сурет немесе анықтама. Дәлелсіз болса, екінші ересек растайды.',
    ru: 'Делу от {n} баллов нужно подтверждение: ссылка, фото или справка. Без него запись подтверждает второй взрослый.',
    en: 'A deed of {n} points or more needs proof: a link, a photo or a note. Without it a second adult confirms it.',
  },
  late: {
    kk: 'Іс болған күннен кейін {days} күн ішінде жазылады, ал тоқсан біткен соң – {after} күн ғана.',
    ru: 'Записать дело можно в течение {days} дней, а после конца четверти – только {after} дней.',
    en: 'A deed can be written down for {days} days, and for only {after} days once its quarter has ended.',
  },
  upwards: {
    kk: 'Айыппұл жоқ. Қате жазба себебі айтылып қайтарылады; келіспесеңіз, өз бетіңізден сұраңыз.',
    ru: 'Штрафов нет. Ошибку отменяют и объясняют почему; если не согласны, спросите на своей странице.',
    en: 'There are no fines. A mistake is undone and explained; if you disagree, ask on your own page.',
  },
  nothing: {
    kk: 'Сыйлыққа, сабақ бағасына, дауыс беруге, шағымға және лайкқа ұпай берілмейді.',
    ru: 'За подарки, оценки, голосование, жалобы и лайки баллы не даются.',
    en: 'Gifts, marks, voting, complaints and likes earn nothing.',
  },
  change: {
    kk: 'Мектеп бағаны кеңестің шешімімен, тек келесі оқу жылына және көп дегенде {n} пайызға өзгерте алады.',
    ru: 'Школа может изменить цену решением совета, только на следующий учебный год и не больше чем на {n} процентов.',
    en: 'The school may change a price by the council’s decision, for the next school year only and by at most {n} percent.',
  },
} satisfies Words;

export const priceRefusals: Record<string, Word> = {
  'price-out-of-bounds': {
    kk: 'Баға ортақ ережеден ең көбі жартысына ғана ауытқи алады.',
    ru: 'Цена может отличаться от общей не больше чем наполовину.',
    en: 'A price may differ from the common one by at most a half.',
  },
  'price-out-of-order': {
    kk: 'Бұл бағамен ереженің негізі бұзылады: көмектескен қатысқаннан, жетекші ұйымдастырушыдан, жоғары орын төменнен, уақытында жасалған кешіккеннен артық болуы керек, ал жеңіс қатысудан үш еседен аспайды.',
    ru: 'С такой ценой нарушится основа правил: помощь ценнее участия, руководство ценнее организации, высокое место ценнее низкого, вовремя ценнее, чем с опозданием, а победа – не больше трёх участий.',
    en: 'This price would break a principle: helping is worth more than taking part, leading more than organising, a better place more than a lesser one, on time more than late, and winning at most three times taking part.',
  },
  'minutes-in-the-future': {
    kk: 'Хаттаманың күні әлі келген жоқ.',
    ru: 'День протокола ещё не наступил.',
    en: 'The day of the minutes has not come yet.',
  },
};
