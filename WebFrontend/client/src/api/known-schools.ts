import { seen } from '../device/seen';
import { Unreachable } from './problem';
import { fetchSchool, fetchSchools, type School, type SchoolName } from './schools';
import type { Page } from './localized';

const schools = new Map<string, Promise<School>>();
let list: Promise<Page<SchoolName>> | null = null;

/** A school's profile changes once a year, so one answer serves the whole visit. A failed one is asked for again. */
export function knownSchool(id: string): Promise<School> {
  const known = schools.get(id) ?? askForSchool(id);
  schools.set(id, known);
  known.catch(() => schools.delete(id));
  return known;
}

/** Another year of it has begun: the next who asks gets a fresh answer. */
export function forgetSchool(id: string): void {
  schools.delete(id);
}

export function knownSchools(): Promise<Page<SchoolName>> {
  list ??= fetchSchools();
  const asked = list;
  asked.catch(() => (list = null));
  return asked.catch((error: unknown) => {
    const items = seen.schools();
    if (!(error instanceof Unreachable) || items.length === 0) throw error;
    return { items, next: null };
  });
}

async function askForSchool(id: string): Promise<School> {
  try {
    const school = await fetchSchool(id);
    seen.keepSchool(school);
    return school;
  } catch (error) {
    const known = error instanceof Unreachable ? seen.school(id) : null;
    if (!known) throw error;
    schools.delete(id);
    return known;
  }
}
