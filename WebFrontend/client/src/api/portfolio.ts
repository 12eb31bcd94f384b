import { get } from './http';
import type { Localized } from './localized';
import type { GroupFigures } from './season-report';
import type { Award } from './years';

/** A faction's year for the contest of school parliaments. Null stands for a count that could point to a child, or that nobody took. */
export interface Portfolio {
  school: Localized;
  season: string;
  from: string;
  to: string;
  asOf: string;
  /** Hash of the seal; null while all may still change. */
  seal: string | null;
  faction: { id: string; name: Localized; colour: string; figures: GroupFigures };
  fullName: Localized;
  families: string[];
  meetings: number;
  reports: number;
  ideas: number;
  /** Of a sealed year, and only in the upper half. */
  place: { place: number; isShared: boolean; index: number } | null;
  months: { month: number; projects: Localized[] }[];
  events: PortfolioEvent[];
  projects: { title: string; day: string; link: string | null; people: number | null }[];
  leaders: Award[];
}

export interface PortfolioEvent {
  title: Localized;
  from: string;
  to: string;
  isDelivered: boolean;
  heldOn: string | null;
  tookPart: number | null;
  /** Counted, and hidden because so few came. */
  isFew: boolean;
  link: string | null;
  hasDocument: boolean;
}

const addressOf = (school: string, faction: string, ending: string) => `/api/schools/${school}/factions/${faction}/portfolio${ending}`;

export const fetchPortfolio = (school: string, faction: string, season: string | null) =>
  get<Portfolio>(`${addressOf(school, faction, '')}${season ? `?${new URLSearchParams({ season })}` : ''}`);

export const portfolioFile = (school: string, folio: Portfolio, ending: '.pdf' | '.xlsx', language: string) =>
  `${addressOf(school, folio.faction.id, ending)}?${new URLSearchParams({ season: folio.season, language })}`;
