import type { EventPerson } from '../api/events';
import type { RosterStudent } from '../api/students';
import { kazakhOrder } from '../language/order';

const fresh = (student: RosterStudent): EventPerson => ({
  student: student.id,
  name: student.name,
  class: student.class,
  signedUp: false,
  turn: null,
  came: null,
  late: false,
  takesPart: true,
  roles: [],
  place: null,
  confirmed: false,
  link: null,
  mark: null,
  sum: null,
  proposed: null,
});

/**
 * The names of the list by the alphabet, so that nobody moves under the finger; with a class, everybody of that class, so that
 * small children are ticked without having signed up.
 */
export function namesOf(people: EventPerson[], roster: RosterStudent[], of: string): EventPerson[] {
  const known = new Map(people.map((person) => [person.student, person]));
  const shown = of
    ? roster.filter((student) => student.class === of).map((student) => known.get(student.id) ?? fresh(student))
    : people;
  return [...shown].sort((a, b) => kazakhOrder(a.name ?? a.student, b.name ?? b.student));
}
