import { expect, it } from 'vitest';
import { kazakhOrder } from './order';

const sorted = (...texts: string[]) => [...texts].reverse().sort(kazakhOrder);

it('follows the Kazakh alphabet where a browser knows only others', () => {
  const names = ['Ахмет', 'Әлия', 'Гүлнар', 'Ғалым', 'Ешім', 'Ёлкин', 'Жан', 'Ибрагим', 'Қанат', 'Нұр', 'Ңуге', 'Оспан'];
  expect(sorted(...names)).toEqual(names);
  const more = ['Өмір', 'Уәли', 'Ұлан', 'Үміт', 'Хан', 'Һалим', 'Цой', 'Ырыс', 'Іңкәр', 'Яна'];
  expect(sorted(...more)).toEqual(more);
});

it('takes a name before a longer one, and small letters as great ones', () => {
  expect(sorted('Омар Али', 'Омаров Али')).toEqual(['Омар Али', 'Омаров Али']);
  expect(kazakhOrder('ҚАНАТ', 'қанат')).toBe(0);
});

it('counts classes, and sets them before names', () => {
  expect(sorted('1Б', '9А', '10А', '10Ә', '11А', 'Zarina', 'Ажар')).toEqual(['1Б', '9А', '10А', '10Ә', '11А', 'Zarina', 'Ажар']);
});
