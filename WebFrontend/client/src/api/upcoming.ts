import { get } from './http';
import type { Localized } from './localized';

export interface UpcomingItem {
  kind: 'shift' | 'debate' | 'event' | 'meeting' | 'election' | 'report' | 'task';
  id: string;
  title: Localized;
  day: string;
  /** The last day, of what lasts for several. */
  to: string | null;
  /** On the school's clock, `14:05:00`. */
  from: string | null;
  /** Without `from`: by when it is due. */
  until: string | null;
  place: string | null;
  state: string;
  /** Agreed to, and not merely open. */
  isOwn: boolean;
}

export interface Upcoming {
  today: string;
  items: UpcomingItem[];
}

export const fetchUpcoming = (student: string) => get<Upcoming>(`/api/students/${student}/upcoming`);
