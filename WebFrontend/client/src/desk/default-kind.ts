import type { Kind, PlannedEvent } from '../api/schools';

/** What most people on a sheet did: they took part. A sheet without an event has no such kind. */
export function defaultKind(event: PlannedEvent | null): string | null {
  if (!event) return null;
  return event.recurrence === 'weekly' ? 'event.part.weekly' : 'event.part';
}

export function mayStand(kind: Kind, event: PlannedEvent | null): boolean {
  return event !== null || !kind.eventRequired;
}
