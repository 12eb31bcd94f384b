import type { Words } from '../say';

export const levelWords: Words = {
  class: { kk: 'Сынып', ru: 'Класс', en: 'Class' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  'district-city': { kk: 'Аудан немесе қала', ru: 'Район или город', en: 'District or city' },
  region: { kk: 'Облыс', ru: 'Область', en: 'Region' },
  republic: { kk: 'Республика', ru: 'Республика', en: 'Republic' },
};
