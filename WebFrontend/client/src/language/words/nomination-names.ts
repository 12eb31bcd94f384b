import type { Words } from '../say';

/** The nominations by their codes. */
export const nominationNames = {
  'best-student': { kk: 'Үздік оқушы', ru: 'Лучший ученик', en: 'Best Student' },
  'young-athlete': { kk: 'Жас спортшы', ru: 'Юный спортсмен', en: 'Young Athlete' },
  'school-activists': { kk: 'Мектеп белсенділері', ru: 'Активисты школы', en: 'School Activists' },
  'talented-student': { kk: 'Өнерлі оқушы', ru: 'Талантливый ученик', en: 'Talented Student' },
  'caring-student': { kk: 'Қамқор оқушы', ru: 'Заботливый ученик', en: 'Caring Student' },
  'school-leaders': { kk: 'Мектеп көшбасшылары', ru: 'Лидеры школы', en: 'School Leaders' },
  'best-debater': { kk: 'Үздік пікірсайысшы', ru: 'Лучший дебатёр', en: 'Best Debater' },
  'cleanest-class': { kk: 'Ең таза сынып', ru: 'Самый чистый класс', en: 'Cleanest Class' },
  'faction-of-the-year': { kk: 'Жыл фракциясы', ru: 'Фракция года', en: 'Faction of the Year' },
} satisfies Words;
