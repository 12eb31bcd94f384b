import type { Words } from '../say';

/** How the fair index is made, and the way to the next place. */
export const fairWords = {
  whole: {
    kk: 'Индекс төрт бөліктен құралады. 1000 деген – аптасына жан басына 12 ұпай жиналды, үздіктер 50 ұпайлық шекке жетті, бәрі қатысты, жоспар толық орындалды.',
    ru: 'Индекс складывается из четырёх частей. 1000 значит: в неделю 12 баллов на человека, лучшие у предела в 50, участвуют все, план выполнен целиком.',
    en: 'The index is the sum of four parts. 1000 means: 12 points a head each week, the best at the limit of 50, everybody taking part, the whole plan delivered.',
  },
  perHeadRule: {
    kk: 'Жан басына шаққандағы ұпай: барлық ұпай адам санына бөлінеді. Аптасына 12 ұпай 450 береді, көп болса – көбірек.',
    ru: 'Баллы на человека: все баллы делятся на число людей. 12 в неделю дают 450, больше – больше.',
    en: 'Points per head: all points divided by the number of people. 12 a week bring 450, more bring more.',
  },
  topFourthRule: {
    kk: 'Үздіктер: мүшелердің үздік төрттен бірінің орташа ұпайы. Аптасына 50 ұпай 250 береді.',
    ru: 'Лучшие: средний балл лучшей четвёртой части участников. 50 в неделю дают 250.',
    en: 'The best: the mean of the best fourth of the members. 50 points a week bring 250.',
  },
  topTenthRule: {
    kk: 'Үздіктер: оқушылардың үздік оннан бірінің орташа ұпайы. Аптасына 50 ұпай 250 береді.',
    ru: 'Лучшие: средний балл лучшей десятой части учеников. 50 в неделю дают 250.',
    en: 'The best: the mean of the best tenth of the students. 50 points a week bring 250.',
  },
  takingPartRule: {
    kk: 'Қатысу: кемінде бір жазбасы барлардың үлесі. Бәрі қатысса – 150.',
    ru: 'Участие: доля тех, у кого есть хотя бы одна запись. Если участвуют все – 150.',
    en: 'Taking part: the share of those with at least one entry. Everybody brings 150.',
  },
  deliveredRule: {
    kk: 'Жоспардың орындалуы: мерзімі келген жолдардың орындалған үлесі, әр жолдың салмағы бірдей. Бәрі орындалса – 150. Мерзімі келген жол әлі болмаса, бұл салмақ қалған үш бөлікке бөлінеді.',
    ru: 'Выполнение плана: доля выполненных строк, срок которых настал; все строки весят одинаково. Выполнено всё – 150. Пока ни один срок не настал, этот вес делят остальные три части.',
    en: 'The plan delivered: the share of due rows that were delivered, each row weighing the same. All of them bring 150. While nothing is due, the other three parts share this weight.',
  },
  calmFactions: {
    kk: 'Әр фракцияға он орташа мүше қосып есептеледі: шағын фракция бір ғана адамның арқасында озып та, қалып та қоймайды. Орташа көрсеткіш апта соңында бекітіледі де, келесі апта бойы өзгермейді. Сондықтан фракцияның индексі тек өз істеріне байланысты.',
    ru: 'К каждой фракции прибавляются десять средних участников: малая фракция не вырвется вперёд и не отстанет из-за одного человека. Среднее закрепляется в конце недели и всю следующую неделю не меняется. Поэтому индекс фракции зависит только от её собственных дел.',
    en: 'Ten average members are added to each faction, so that a small one neither leads nor falls behind because of one person. The average is frozen at the end of a week and stays for the next. So the index of a faction depends on its own deeds alone.',
  },
  calmSchools: {
    kk: 'Әр мектепке елу орташа оқушы қосып есептеледі: шағын мектеп бірер адамның арқасында озып та, қалып та қоймайды. Республиканың орташа көрсеткіші апта соңында бекітіледі де, келесі апта бойы өзгермейді.',
    ru: 'К каждой школе прибавляются пятьдесят средних учеников: малая школа не вырвется вперёд и не отстанет из-за нескольких человек. Среднее по республике закрепляется в конце недели и всю следующую неделю не меняется.',
    en: 'Fifty average students are added to each school, so that a small one neither leads nor falls behind because of a few. The average of the republic is frozen at the end of a week and stays for the next.',
  },
  exact: {
    kk: 'Есеп дәл жүргізіліп, ең соңында бір рет бүтінге дейін кемітіледі. Жылдың индексі – басталған тоқсандардың орташасы. Ұпайдың өзі әрқашан қасында тұрады.',
    ru: 'Счёт ведётся точно и округляется вниз один раз, в самом конце. Индекс года – среднее начавшихся четвертей. Сами баллы всегда стоят рядом.',
    en: 'It is reckoned exactly and rounded down once, at the very end. The index of the year is the mean of the quarters so far. The points themselves always stand beside it.',
  },
  ties: {
    kk: 'Индекс тең болса, кезекпен мыналар шешеді: белсенді апталар саны; қанша фракцияның іс-шарасына қатысқаны; соңғы жазбаның ертерек күні. Бәрі тең болса, орын ортақ: жеребе тасталмайды.',
    ru: 'При равном индексе по очереди решают: число активных недель; у скольких фракций были на мероприятиях; более ранний день последней записи. Если равно всё, место общее: жребий не бросают.',
    en: 'When indexes are level, these decide in turn: active weeks; how many factions’ events were joined; the earlier day of the last entry. Level in everything, the place is shared: no lot is drawn.',
  },
  way: { kk: 'Келесі орынға жол', ru: 'Путь к следующему месту', en: 'The way to the next place' },
  ahead: {
    kk: '«{name}» индекс бойынша {n} алда.',
    ru: '«{name}» впереди на {n} по индексу.',
    en: '{name} is {n} of index ahead.',
  },
  level: {
    kk: '«{name}» индексі дәл осындай: орынды теңдік қадамы шешті.',
    ru: 'У «{name}» такой же индекс: место решил шаг для равных.',
    en: '{name} has the same index: the place was decided by a tie-break.',
  },
  enough: {
    kk: 'Қалғаны қазіргідей тұрса, озу үшін жетеді:',
    ru: 'Если остальное останется как сейчас, чтобы обойти, хватит:',
    en: 'With all else as it is now, this is enough to pass:',
  },
  points: {
    kk: '{n} ұпай, оны кім жинаса да',
    ru: { one: '{n} балла, кто бы его ни набрал', other: '{n} баллов, кто бы их ни набрал' },
    en: { one: '{n} point, whoever earns it', other: '{n} points, whoever earns them' },
  },
  members: {
    kk: 'немесе осы кезеңде алғаш қатысатын тағы {n} мүше',
    ru: {
      one: 'или ещё {n} участника, который впервые в этот период придёт на дело',
      other: 'или ещё {n} участников, которые впервые в этот период придут на дело',
    },
    en: {
      one: 'or {n} more member taking part for the first time in this period',
      other: 'or {n} more members taking part for the first time in this period',
    },
  },
  students: {
    kk: 'немесе осы кезеңде алғаш қатысатын тағы {n} оқушы',
    ru: {
      one: 'или ещё {n} ученика, который впервые в этот период придёт на дело',
      other: 'или ещё {n} учеников, которые впервые в этот период придут на дело',
    },
    en: {
      one: 'or {n} more student taking part for the first time in this period',
      other: 'or {n} more students taking part for the first time in this period',
    },
  },
  wayNote: {
    kk: 'Жаңа қатысушылар мен үздіктердің ұпайы индексті бұдан да көтереді, сондықтан көбіне азырағы жетеді. Басқалар да бір орында тұрмайды.',
    ru: 'Баллы новых участников и лучших поднимают индекс сильнее, так что обычно нужно меньше. Но и другие не стоят на месте.',
    en: 'Points of newcomers and of the best lift the index further, so usually less will do. Others move, too.',
  },
  closed: {
    kk: 'Бұл кезең аяқталды, орындар енді өзгермейді.',
    ru: 'Этот период закончился, места больше не меняются.',
    en: 'This period is over; places no longer move.',
  },
  topFourth: { kk: 'Үздік төрттен бірі', ru: 'Лучшая четвёртая часть', en: 'The best fourth' },
  sum: { kk: 'Қосындысы, бүтінге дейін кемітілген', ru: 'Сумма, округлённая вниз', en: 'The sum, rounded down' },
  inputs: {
    kk: 'Мүше саны орта есеппен – {roll}, қатысқаны – {active}, үздіктер – {heads}, ұпай – {points}, оқу аптасы – {weeks}, мерзімі келген жол – {due}, орындалғаны – {delivered}.',
    ru: 'Участников в среднем: {roll}; участвовали: {active}; лучших: {heads}; баллов: {points}; учебных недель: {weeks}; строк плана, срок которых настал: {due}; выполнено: {delivered}.',
    en: 'Members on average: {roll}; taking part: {active}; the best: {heads}; points: {points}; teaching weeks: {weeks}; rows of the plan due: {due}; delivered: {delivered}.',
  },
  means: {
    kk: 'Қосылған он мүше – барлық фракцияның орташасы: жан басына {mean} ұпай, үздіктерде {top}, қатысу {active} %.',
    ru: 'Десять прибавленных участников – среднее всех фракций: {mean} балла на человека, у лучших {top}, участие {active} %.',
    en: 'The ten added members are the average of all factions: {mean} points a head, {top} among the best, {active} % taking part.',
  },
  frozenOn: {
    kk: '{date} күні, апта соңында бекітілді.',
    ru: 'Закреплено в конце недели, {date}.',
    en: 'Frozen at the end of the week, on {date}.',
  },
  par: {
    kk: 'Алғашқы апта әлі аяқталған жоқ, сондықтан қосылған он мүше межемен есептеледі: жан басына {mean} ұпай, үздіктерде {top}, қатысу {active} %.',
    ru: 'Первая неделя ещё не закончилась, поэтому десять прибавленных участников взяты по норме: {mean} балла на человека, у лучших {top}, участие {active} %.',
    en: 'The first week has not ended yet, so the ten added members stand at par: {mean} points a head, {top} among the best, {active} % taking part.',
  },
  hidden: {
    kk: 'Бестен аз сан балаға нұсқауы мүмкін, сондықтан көрсетілмейді («…»).',
    ru: 'Числа меньше пяти не показаны («…»): они могли бы указать на ребёнка.',
    en: 'Numbers below five are not shown (“…”): they could point to a child.',
  },
} satisfies Words;
