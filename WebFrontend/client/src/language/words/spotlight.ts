import type { Words } from '../say';

/** The weekly spotlight. */
export const spotlightWords = {
  title: { kk: 'Апта жұлдыздары', ru: 'Звёзды недели', en: 'Stars of the week' },
  lead: { kk: 'Әр аптада – жаңа есімдер', ru: 'Каждую неделю – новые имена', en: 'New names every week' },
  activist: { kk: 'Мектеп белсендісі', ru: 'Активист школы', en: 'School Activist' },
} satisfies Words;
