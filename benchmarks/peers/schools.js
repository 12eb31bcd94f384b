// What every peer knows of the schools and of the price list: the same files as the product's.
import { readFileSync } from 'node:fs';

const roster = JSON.parse(readFileSync(process.env.ROSTER));
const rulebook = JSON.parse(readFileSync(process.env.RULEBOOK));

export const factions = roster.factions;
export const schools = new Map(roster.schools.map(school =>
  [school.id, new Map(school.students.map(student => [student.id, student]))]));
export const prices = new Map(rulebook.kinds.map(kind => [kind.code, kind.points]));
