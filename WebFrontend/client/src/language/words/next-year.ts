import type { Words } from '../say';

/** The step into the next academic year. */
export const nextYearWords = {
  title: { kk: 'Келесі оқу жылы: {season}', ru: 'Следующий учебный год: {season}', en: 'The next school year: {season}' },
  lead: {
    kk: 'Сыныптар бір саты жоғарылайды, фракциялар мен жоспар жалғасады. Ештеңе өшпейді: өткен жыл оқуға ашық қалады.',
    ru: 'Классы переходят на ступень выше, фракции и план продолжаются. Ничего не стирается: прошлый год остаётся открытым для чтения.',
    en: 'Classes go up by a grade, factions and the plan go on. Nothing is wiped: the year that ends stays open for reading.',
  },
  from: { kk: '{day} күнінен бастап ашуға болады.', ru: 'Начать можно с {day}.', en: 'It can be begun from {day}.' },
  quarters: { kk: 'Тоқсандар', ru: 'Четверти', en: 'Quarters' },
  quarter: { kk: '{n}-тоқсан', ru: '{n}-я четверть', en: 'Quarter {n}' },
  first: { kk: 'Бірінші күні', ru: 'Первый день', en: 'First day' },
  last: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  classes: { kk: 'Сыныптар', ru: 'Классы', en: 'Classes' },
  classesHint: {
    kk: 'Сынып басқаша аталса, түзетіңіз. Мектеп бітіргендер тізімнен шығады, бірақ жазбалары сақталады. Жекелеген оқушыларды тізім жүктеп ауыстыра аласыз.',
    ru: 'Исправьте, если класс будет называться иначе. Выпускники уходят из списка, их записи сохраняются. Отдельных учеников можно перевести загрузкой списка.',
    en: 'Put right what a class will be called. Those who finish leave the roll, their entries stay. Single students are moved by importing a list.',
  },
  students: { kk: '{n} оқушы', ru: 'учеников: {n}', en: '{n} students' },
  becomes: { kk: '{name}: келесі сыныбы', ru: '{name}: следующий класс', en: '{name} becomes' },
  finishes: { kk: 'Мектеп бітіреді', ru: 'Выпускается', en: 'Finishes school' },
  finishesNamed: { kk: '{name}: мектеп бітіреді', ru: '{name}: выпускается', en: '{name} finishes school' },
  begin: { kk: 'Жаңа жылды бастау', ru: 'Начать новый год', en: 'Begin the new year' },
  sure: {
    kk: 'Келесі сыныпқа көшеді: {up}. Мектеп бітіреді: {out}. Мұны кері қайтару мүмкін емес.',
    ru: 'Переходят в следующий класс: {up}. Выпускаются: {out}. Вернуть это назад нельзя.',
    en: 'Going up: {up}. Finishing school: {out}. This cannot be taken back.',
  },
} satisfies Words;

/** Codes of the server. */
export const nextYearRefusals = {
  'not-announced': { kk: 'Алдымен жылды жариялаңыз.', ru: 'Сначала объявите итоги года.', en: 'Announce the results of the year first.' },
  'too-early': { kk: 'Әзірге ерте.', ru: 'Ещё рано.', en: 'It is still too early.' },
  'wrong-calendar': {
    kk: 'Тоқсандар бірінен соң бірі, өткен жылдан кейін келуі керек.',
    ru: 'Четверти должны идти по порядку, после прошедшего года.',
    en: 'The quarters come one after the other, after the year that ends.',
  },
  'wrong-classes': {
    kk: 'Әр сынып өз сатысында қалады немесе бір сатыға көтеріледі. Тізім өзгерген болса, бетті жаңартыңыз.',
    ru: 'Каждый класс остаётся на своей ступени или поднимается на одну. Если список изменился, обновите страницу.',
    en: 'Every class keeps its grade or goes up by one. If the roll has changed, load the page anew.',
  },
  'begun-already': { kk: 'Жаңа жыл басталып қойған.', ru: 'Новый год уже начат.', en: 'The new year has been begun already.' },
  'unknown-year': { kk: 'Мектеп бұл жылда емес.', ru: 'Школа живёт не в этом году.', en: 'The school does not live in this year.' },
} satisfies Words;
