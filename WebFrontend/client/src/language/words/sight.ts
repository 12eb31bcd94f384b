import type { Words } from '../say';

export const sightWords = {
  title: { kk: 'Нашар көретіндерге арналған нұсқа', ru: 'Версия для слабовидящих', en: 'Easier to see' },
  size: { kk: 'Әріптердің көлемі', ru: 'Размер букв', en: 'Size of letters' },
  colours: { kk: 'Түстер', ru: 'Цвета', en: 'Colours' },
  ownColours: { kk: 'Кәдімгі', ru: 'Обычные', en: 'Usual' },
  blackOnWhite: { kk: 'Ақта қара', ru: 'Чёрным по белому', en: 'Black on white' },
  whiteOnBlack: { kk: 'Қарада ақ', ru: 'Белым по чёрному', en: 'White on black' },
  blueOnPale: { kk: 'Ашық көкте қою көк', ru: 'Тёмно-синим по голубому', en: 'Dark blue on pale blue' },
  spacing: { kk: 'Әріптердің арасы', ru: 'Расстояние между буквами', en: 'Space between letters' },
  normalSpacing: { kk: 'Кәдімгі', ru: 'Обычное', en: 'Usual' },
  wideSpacing: { kk: 'Кең', ru: 'Широкое', en: 'Wide' },
  ordinary: { kk: 'Кәдімгі түріне қайтару', ru: 'Вернуть обычный вид', en: 'Back to the usual look' },
} satisfies Words;
