import { fetchBoard } from '../api/boards';
import { knownSchool } from '../api/known-schools';
import { fetchEvents, fetchRulebook, type Kind, type PlannedEvent, type Rulebook, type School } from '../api/schools';
import { fetchClasses, fetchRoster, type RosterStudent, type SchoolClass } from '../api/students';
import { addDays, offsetOf } from '../language/dates';
import { kazakhOrder } from '../language/order';
import { asLatinKeys, fold, matches, meanings } from './text-folding';

/** Late entry closes after this many days (rulebook, section 4). */
export const backDays = 14;

interface Person {
  student: RosterStudent;
  folded: string;
}

/** Everything the desk looks up: it is read once and then searched on the device, so typing never waits for the link. */
export class Book {
  school = $state.raw<School | null>(null);
  rulebook = $state.raw<Rulebook | null>(null);
  events = $state.raw<PlannedEvent[]>([]);
  classes = $state.raw<SchoolClass[]>([]);
  today = '';
  offset = '+05:00';
  #people = $state.raw<Person[]>([]);
  #kinds = $derived(new Map(this.rulebook?.kinds.map((kind) => [kind.code, kind])));
  #byId = $derived(new Map(this.#people.map(({ student }) => [student.id.toLowerCase(), student])));

  async load(school: string): Promise<void> {
    const [profile, today, rulebook, classes, roster] = await Promise.all([
      knownSchool(school),
      fetchBoard({ board: `schools/${school}/factions`, period: 'day' }, null),
      fetchRulebook(),
      fetchClasses(school),
      fetchRoster(school),
    ]);
    // The day's board knows what day it is at the school; the device may think otherwise.
    if (today) {
      this.today = today.value.from;
      this.offset = offsetOf(today.value.asOf);
    }
    this.events = await fetchEvents(school, addDays(this.today, -backDays), this.today);
    this.classes = classes.sort((a, b) => a.grade - b.grade || kazakhOrder(a.id, b.id));
    this.#people = roster
      .map((student) => ({ student, folded: fold(`${student.name} ${student.class}`) }))
      .sort((a, b) => kazakhOrder(a.student.name, b.student.name));
    this.rulebook = rulebook;
    this.school = profile;
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
