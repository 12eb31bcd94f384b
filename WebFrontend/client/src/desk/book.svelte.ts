import { fetchBoard } from '../api/boards';
import { Unreachable } from '../api/problem';
import { knownSchool } from '../api/known-schools';
import { fetchRubric } from '../api/rubric';
import { fetchEvents, type Kind, type PlannedEvent, type Rulebook, type School } from '../api/schools';
import { fetchClasses, fetchRoster, type RosterStudent, type SchoolClass } from '../api/students';
import { addDays, offsetOf } from '../language/dates';
import { kazakhOrder } from '../language/order';
import { backDays, driftOf, schoolDay, type KnownDay } from './school-day';
import { asLatinKeys, fold, matches, meanings } from './text-folding';

/** What a book was made of, as it is kept on the device of the person who reads it. */
export interface KeptBook extends KnownDay {
  /** By the device's clock. */
  readAt: number;
  school: School;
  rulebook: Rulebook;
  events: PlannedEvent[];
  classes: SchoolClass[];
  roster: RosterStudent[];
}

interface Person {
  student: RosterStudent;
  folded: string;
}

/** After this a session has ended, and a device that heard nothing since opens no names. */
const keptFor = 14 * 86_400_000;

export function isTooOld(kept: KeptBook, now: number): boolean {
  return now - kept.readAt > keptFor;
}

export async function readBook(school: string): Promise<KeptBook> {
  const [profile, board, rulebook, classes, roster] = await Promise.all([
    knownSchool(school),
    fetchBoard({ board: `schools/${school}/factions`, period: 'day' }, null),
    fetchRubric(school),
    fetchClasses(school),
    fetchRoster(school),
  ]);
  if (!board) throw new Unreachable();
  // The day's board knows what day it is at the school; the device may think otherwise.
  const { from: today, asOf } = board.value;
  const offset = offsetOf(asOf);
  const readAt = Date.now();
  const events = await fetchEvents(school, addDays(today, -backDays), addDays(today, backDays));
  const drift = driftOf(today, offset, readAt);
  return { readAt, today, offset, drift, school: profile, rulebook, events, classes, roster };
}

/** Everything the desk looks up: it is read once and then searched on the device, so typing never waits for the link. */
export class Book {
  school = $state.raw<School | null>(null);
  rulebook = $state.raw<Rulebook | null>(null);
  events = $state.raw<PlannedEvent[]>([]);
  classes = $state.raw<SchoolClass[]>([]);
  today = $state('');
  readAt = $state(0);
  offset = '+05:00';
  #people = $state.raw<Person[]>([]);
  #kinds = $derived(new Map(this.rulebook?.kinds.map((kind) => [kind.code, kind])));
  #byId = $derived(new Map(this.#people.map(({ student }) => [student.id.toLowerCase(), student])));

  take(kept: KeptBook): void {
    this.offset = kept.offset;
    this.readAt = kept.readAt;
    this.today = schoolDay(kept, Date.now());
    this.events = kept.events.filter((event) => event.from <= this.today);
    this.classes = kept.classes.toSorted((a, b) => a.grade - b.grade || kazakhOrder(a.id, b.id));
    this.#people = kept.roster
      .map((student) => ({ student, folded: fold(`${student.name} ${student.class}`) }))
      .sort((a, b) => kazakhOrder(a.student.name, b.student.name));
    this.rulebook = kept.rulebook;
    this.school = kept.school;
  }

  /** The most that a line can bring; caps can only take from it. */
  atMost(kind: string | null, level: string, units: number): number {
    const found = this.kind(kind);
    const percent = (found?.levelAllowed && this.rulebook?.levels.find((one) => one.code === level)?.percent) || 100;
    return Math.floor(((found?.points ?? 0) * percent + 50) / 100) * units;
  }

  kind(code: string | null): Kind | undefined {
    return code === null ? undefined : this.#kinds.get(code);
  }

  event(id: string | null): PlannedEvent | undefined {
    return this.events.find((event) => event.id === id);
  }

  student(id: string): RosterStudent | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** The student whose card was scanned, if that is what was typed. */
  scanned(typed: string): RosterStudent | undefined {
    const text = typed.trim();
    return this.student(text) ?? this.student(asLatinKeys(text));
  }

  search(typed: string): RosterStudent[] {
    const queries = meanings(typed);
    if (queries.length === 0) return [];
    return this.#people.filter(({ folded }) => matches(folded, queries)).map(({ student }) => student);
  }

  ofClass(id: string): RosterStudent[] {
    return this.#people.filter(({ student }) => student.class === id).map(({ student }) => student);
  }

  ofFaction(id: string): RosterStudent[] {
    return this.#people.filter(({ student }) => student.faction === id).map(({ student }) => student);
  }

  eventsOn(day: string): { fitting: PlannedEvent[]; others: PlannedEvent[] } {
    const fits = (event: PlannedEvent) => event.from <= day && day <= event.to;
    const span = (event: PlannedEvent) => Date.parse(event.to) - Date.parse(event.from);
    const sorted = [...this.events].sort((a, b) => span(a) - span(b) || kazakhOrder(a.title.kk, b.title.kk));
    return { fitting: sorted.filter(fits), others: sorted.filter((event) => !fits(event)) };
  }
}
