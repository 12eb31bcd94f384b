import { fetchCarePage } from '../api/campaign';
import { fetchDebates, type DebateListing } from '../api/debates';
import { fetchCalendar, type CalendarItem } from '../api/plan';
import { fetchSpotlight, type Face } from '../api/spotlight';
import { follow, keepLooking } from '../boards/follow';

/** What is on at the school on one day: events that were announced for it, debates under way, the faces of the week, and in February whom the care campaign honours. */
export class Programme {
  events = $state.raw<CalendarItem[]>([]);
  debates = $state.raw<DebateListing[]>([]);
  /** The spotlight of the week. */
  faces = $state.raw<Face[]>([]);
  /** Who consented to be shown to everybody, by the alphabet. */
  honoured = $state.raw<string[]>([]);
  readonly #school: string;
  readonly #live: boolean;

  constructor(school: string, live: boolean) {
    this.#school = school;
    this.#live = live;
  }

  /** @param day the school's day, `2027-02-10` */
  start(day: string): () => void {
    const look = () => void this.#fetch(day);
    look();
    return this.#live ? follow(this.#school, ['plan', 'debates', 'care', 'spotlight'], look) : keepLooking(look);
  }

  async #fetch(day: string): Promise<void> {
    try {
      const [calendar, debates, spotlight, care] = await Promise.all([
        fetchCalendar(this.#school, { from: day, to: day }),
        fetchDebates(this.#school),
        fetchSpotlight(this.#school),
        isHonouring(day) ? fetchCarePage(this.#school) : null,
      ]);
      this.events = calendar.items.filter((item) => isOn(item));
      this.debates = debates.items.filter((debate) => debate.day === day && debate.stage === 'open' && debate.rounds > 0);
      this.faces = spotlight.faces;
      this.honoured = care?.honoured ?? [];
    } catch {
      // What stands there stays; the boards tell of the link.
    }
  }
}

/** From the campaign's last stage on, as long as its summing-up is news. */
export const isHonouring = (day: string): boolean => day.slice(5) >= '02-04' && day.slice(5) <= '02-28';

/** An event of a whole month is no news of the day until somebody announces it. */
export function isOn({ state, from, to }: Pick<CalendarItem, 'state' | 'from' | 'to'>): boolean {
  return state === 'announced' || state === 'open' || state === 'held' || (state === 'planned' && from === to);
}
