import { expect, it } from 'vitest';
import type { EventPerson } from '../api/events';
import type { RosterStudent } from '../api/students';
import { namesOf } from './names';

const person = (student: string, name: string, of: string, came: string | null = null) =>
  ({ student, name, class: of, came, roles: [] }) as unknown as EventPerson;
const pupil = (id: string, name: string, of: string): RosterStudent => ({ id, name, class: of, faction: null });
const people = [person('s1', 'Қанат', '3А', '10:00'), person('s2', 'Әлия', '4Б')];
const roster = [pupil('s1', 'Қанат', '3А'), pupil('s2', 'Әлия', '4Б'), pupil('s3', 'Арман', '3А')];

it('is the list by the Kazakh alphabet', () => {
  expect(namesOf(people, roster, '').map((one) => one.name)).toEqual(['Әлия', 'Қанат']);
});

it('is everybody of a chosen class, whoever has come among them', () => {
  const names = namesOf(people, roster, '3А');
  expect(names.map((one) => one.name)).toEqual(['Арман', 'Қанат']);
  expect(names.map((one) => one.came)).toEqual([null, '10:00']);
});
