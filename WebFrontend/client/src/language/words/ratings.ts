import type { Criterion } from '../../api/ratings';
import type { Word, Words } from '../say';

export const ratingWords = {
  title: { kk: 'Таза мектеп – таза сынып', ru: 'Чистая школа – чистый класс', en: 'Clean school – clean classroom' },
  none: { kk: 'Биылғы жоспарда сыныптар бағаланбайды', ru: 'В плане этого года классы не оценивают', en: 'This year’s plan rates no classes' },
  noneHint: {
    kk: 'Жоспар жолында «Әр сыныпқа баға қойылады» белгіленсе, бағалар осында шығады.',
    ru: 'Если в строке плана отметить «Каждому классу ставят оценку», оценки появятся здесь.',
    en: 'When a row of the plan says that every class is given a mark, the marks stand here.',
  },
  week: { kk: 'Апта', ru: 'Неделя', en: 'Week' },
  weekBest: { kk: 'Аптаның ең таза сыныптары', ru: 'Самые чистые классы недели', en: 'The cleanest classrooms of the week' },
  yearBest: { kk: 'Жылдың ең таза сыныптары', ru: 'Самые чистые классы года', en: 'The cleanest classrooms of the year' },
  yearHint: {
    kk: 'Аяқталған апталар бағасының орташасы. Апталардың кемінде бестен төртінде бағаланған сыныптар. Жоғарғы жартысы көрсетіледі.',
    ru: 'Среднее оценок завершённых недель у классов, которых смотрели хотя бы в четырёх неделях из пяти. Показана верхняя половина.',
    en: 'The mean of the marks of weeks that are over, of classes marked in four weeks of five. The upper half is shown.',
  },
  empty: { kk: 'Бұл аптада әлі баға жоқ', ru: 'На этой неделе оценок ещё нет', en: 'No marks in this week yet' },
  emptyHint: { kk: 'Бірінші бағадан кейін тақта осында шығады.', ru: 'Доска появится с первой оценкой.', en: 'The board appears with the first mark.' },
  own: { kk: '{of}: бұл аптада {mark}, жыл бойы орташа {mean}', ru: '{of}: на этой неделе {mark}, в среднем за год {mean}', en: '{of}: {mark} this week, {mean} on average this year' },
  notYet: { kk: 'әлі қаралмады', ru: 'ещё не смотрели', en: 'not looked at yet' },
  sheet: { kk: 'Сыныптарды бағалау', ru: 'Оценка классов', en: 'Marking the classes' },
  ownPhotos: { kk: 'Сыныптың суреті', ru: 'Снимок класса', en: 'A picture of the classroom' },
  done: { kk: 'бағаланды: {n} / {all}', ru: 'оценено {n} из {all}', en: '{n} of {all} marked' },
  markOf: { kk: '{of}: баға', ru: '{of}: оценка', en: '{of}: mark' },
  save: { kk: 'Бағаны сақтау', ru: 'Сохранить оценку', en: 'Save the mark' },
  saved: { kk: 'Баға жазылды', ru: 'Оценка записана', en: 'The mark is written down' },
  takeBack: { kk: 'Бағаны қайтару', ru: 'Снять оценку', en: 'Take the mark back' },
  photo: { kk: 'Сурет қосу (JPEG, PNG)', ru: 'Добавить снимок (JPEG, PNG)', en: 'Add a picture (JPEG, PNG)' },
  photoHint: {
    kk: 'Бос сыныпты түсіріңіз, балалар көрінбесін. Орын мен уақыт деректері өшіріледі.',
    ru: 'Снимайте пустой класс, без детей. Данные о месте и времени стираются.',
    en: 'Take the empty classroom, no children. Place and time are taken out.',
  },
  photoSent: { kk: 'Сурет жіберілді', ru: 'Снимок отправлен', en: 'The picture is sent' },
  picture: { kk: '{n}-сурет', ru: 'снимок {n}', en: 'picture {n}' },
  proof: { kk: 'Аптаның дәлелін беру', ru: 'Дать подтверждение недели', en: 'Give the proof of the week' },
} satisfies Words;

export const classroomWords: Record<Criterion, Word> = {
  floor: { kk: 'Еден', ru: 'Пол', en: 'Floor' },
  desks: { kk: 'Парталар', ru: 'Парты', en: 'Desks' },
  board: { kk: 'Тақта', ru: 'Доска', en: 'Board' },
  air: { kk: 'Ауа', ru: 'Воздух', en: 'Air' },
  plants: { kk: 'Гүлдер мен сөрелер', ru: 'Цветы и полки', en: 'Plants and shelves' },
};

export const ratingRefusals: Record<string, Word> = {
  'unknown-rating': { kk: 'Бұл аптада сыныптар бағаланбайды.', ru: 'На этой неделе классы не оценивают.', en: 'No classes are marked in that week.' },
  'unknown-class': { kk: 'Мұндай сынып қатыспайды.', ru: 'Такой класс не участвует.', en: 'No such class takes part.' },
  'points-needed': { kk: 'Барлық бес нәрсені бағалаңыз.', ru: 'Оцените все пять пунктов.', en: 'Give points for all five.' },
  'rating-not-now': { kk: 'Апта әлі басталған жоқ не өтпейді.', ru: 'Неделя ещё не началась или отменена.', en: 'The week has not begun, or was cancelled.' },
  'too-many-photos': { kk: 'Бір аптада төрт сурет жеткілікті.', ru: 'Четырёх снимков за неделю достаточно.', en: 'Four pictures a week are enough.' },
  'file-type': { kk: 'Бұл JPEG не PNG сурет емес.', ru: 'Это не снимок JPEG или PNG.', en: 'This is no JPEG or PNG picture.' },
  'body-too-large': { kk: 'Файл тым үлкен.', ru: 'Файл слишком большой.', en: 'The file is too large.' },
};
