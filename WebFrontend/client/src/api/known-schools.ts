import { fetchSchool, fetchSchools, type School, type SchoolName } from './schools';
import type { Page } from './localized';

const schools = new Map<string, Promise<School>>();
let list: Promise<Page<SchoolName>> | null = null;

/** A school's profile changes once a year, so one answer serves the whole visit. A failed one is asked for again. */
export function knownSchool(id: string): Promise<School> {
  const known = schools.get(id) ?? fetchSchool(id);
  schools.set(id, known);
  known.catch(() => schools.delete(id));
  return known;
}

export function knownSchools(): Promise<Page<SchoolName>> {
  list ??= fetchSchools();
  list.catch(() => (list = null));
  return list;
}
