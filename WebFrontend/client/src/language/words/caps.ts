import type { Why } from '../../api/sheets';
import type { Word } from '../say';

/** Why points were withheld, in sentences a student can understand. */
export const capWords: Record<Why, Word> = {
  'kind-cap': {
    kk: 'Мұндай іс осы кезеңде бұдан көп есептелмейді.',
    ru: 'Такое дело за этот срок больше не засчитывается.',
    en: 'This kind of deed does not count more often in that time.',
  },
  'mentor-cap': {
    kk: 'Тәлімгердің апталық алғыс қоры таусылды.',
    ru: 'Недельный запас благодарностей тәлімгера исчерпан.',
    en: 'The mentor’s own awards for the week are used up.',
  },
  'week-cap': {
    kk: 'Аптасына 60 ұпай шегіне жетті: ұйқы мен сабаққа да уақыт керек.',
    ru: 'Достигнут предел 60 баллов в неделю: время нужно и для сна, и для уроков.',
    en: 'The week’s limit of 60 points is reached: sleep and lessons need time too.',
  },
  'quarter-cap': {
    kk: 'Тоқсандық шек толды.',
    ru: 'Достигнут предел баллов за четверть.',
    en: 'The quarter’s limit is reached.',
  },
  'prize-cap': {
    kk: 'Тоқсанда жүлде үшін 150 ұпайдан артық берілмейді.',
    ru: 'За призы в четверти даётся не больше 150 баллов.',
    en: 'Prizes bring no more than 150 points in a quarter.',
  },
};
