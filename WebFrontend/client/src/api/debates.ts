import { get, post, put, removeFor } from './http';
import type { Localized, Page } from './localized';
import type { Receipt } from './sheets';

export type DebateStage = 'open' | 'closed' | 'awarded';
export type RoundStage = 'drawn' | 'released' | 'closed';
export type Criterion = 'points' | 'ballots' | 'marks' | 'ranks' | 'firsts' | 'seconds' | 'opponents' | 'beat';

export interface Speech {
  code: string;
  name: Localized;
  side: number;
  speaker: number;
  seconds: number;
  kind: 'speech' | 'cross' | 'reply';
  /** Seconds at both ends in which nobody may interrupt. */
  protected: number;
}

export interface Seat {
  number: number;
  side: number;
  /** Null for a reply. */
  speaker: number | null;
  from: number;
  to: number;
  step: number;
}

export interface DebateFormat {
  code: string;
  name: Localized;
  sides: { code: string; name: Localized }[];
  speakers: number;
  seats: Seat[];
  hasRanks: boolean;
  winning: 'marks' | 'marksThenRanks' | 'named';
  panel: 'majority' | 'consensus';
  preparation: number;
  speeches: Speech[];
}

export interface DebateListing {
  id: string;
  title: string;
  format: string;
  league: League;
  day: string;
  event: Localized | null;
  stage: DebateStage;
  teams: number;
  rounds: number;
}

export interface League {
  language: 'kk' | 'ru' | 'en';
  level: 'beginner' | 'open';
}

/** The id is there only for those who need it; the name only where it may be shown. */
export interface Person {
  id: string | null;
  name: string | null;
}

export interface Team {
  id: string;
  name: string;
  isOut: boolean;
  seeding: number | null;
  members: Person[];
}

export interface SeatMark {
  seat: number;
  speaker: string;
  mark: number;
  rank: number | null;
}

export interface Slip {
  judge: string;
  entry: number;
  marks: SeatMark[];
  winner: number | null;
  isConfirmed: boolean;
  /** Why it has to be entered anew. */
  returned: string | null;
  mayConfirm: boolean;
}

export interface RoomTeam {
  team: string;
  place: number;
  points: number;
  ballots: number;
  marks: number | null;
}

export interface Room {
  number: number;
  teams: string[];
  judges: Person[];
  isMine: boolean;
  absent: string | null;
  result: RoomTeam[] | null;
  slips: Slip[];
}

export interface Round {
  number: number;
  kind: 'preliminary' | 'knockOut';
  motion: string;
  isSilent: boolean;
  isOpened: boolean;
  stage: RoundStage;
  byes: string[];
  rooms: Room[];
}

export interface Standing {
  team: string;
  place: number;
  tied: boolean;
  decided: Criterion | null;
  points: number;
  debates: number;
  marks: number;
}

export interface SpeakerStanding {
  name: string;
  team: string;
  place: number;
  tied: boolean;
  marks: number;
}

export interface Debate {
  id: string;
  title: string;
  format: string;
  league: League;
  event: { id: string; title: Localized; grades: { from: number; to: number }[] } | null;
  day: string;
  seed: string;
  stage: DebateStage;
  version: number;
  mayRun: boolean;
  me: string | null;
  teams: Team[];
  judges: Person[];
  timekeepers: Person[];
  staff: Person[];
  rounds: Round[];
  standings: Standing[];
  speakers: SpeakerStanding[];
  analysts: SpeakerStanding[];
  winners: string[];
}

export interface NewDebate {
  id: string;
  title: string;
  format: string;
  league: League;
  event: string;
  day: string;
}

export interface NewTeam {
  id: string;
  name: string;
  members: string[];
  seeding: number | null;
  isOut: boolean;
}

export interface NewRound {
  number: number;
  motion: string;
  isSilent: boolean;
  method: 'random' | 'seeded' | 'power';
  break: number | null;
  chosen: string[];
}

const ofSchool = (school: string) => `/api/schools/${school}/debates`;

export const fetchFormats = () => get<Page<DebateFormat>>('/api/debate-formats');
export const fetchDebates = (school: string) => get<Page<DebateListing> & { today: string }>(ofSchool(school));
export const announceDebate = (school: string, debate: NewDebate) => post<Debate>(ofSchool(school), debate);

/** One tournament's address and what can be done there; every act answers with the tournament as it then is. */
export class DebateAddress {
  readonly path: string;

  constructor(
    readonly school: string,
    readonly id: string,
  ) {
    this.path = `${ofSchool(school)}/${id}`;
  }

  fetch = () => get<Debate>(this.path);
  setTeams = (teams: NewTeam[]) => put<Debate>(`${this.path}/teams`, { teams });
  setJudges = (judges: string[], timekeepers: string[]) => put<Debate>(`${this.path}/judges`, { judges, timekeepers });
  draw = (round: NewRound) => post<Debate>(`${this.path}/rounds`, round);
  undraw = (round: number) => removeFor<Debate>(`${this.path}/rounds/${round}`);
  release = (round: number) => post<Debate>(`${this.path}/rounds/${round}/release`, {});
  open = (round: number) => post<Debate>(`${this.path}/rounds/${round}/opening`, {});
  setAbsent = (round: number, room: number, team: string | null) =>
    put<Debate>(`${this.path}/rounds/${round}/rooms/${room}/absent`, { team });
  setPanel = (round: number, room: number, judges: string[]) =>
    put<Debate>(`${this.path}/rounds/${round}/rooms/${room}/panel`, { judges });
  enter = (round: number, room: number, judge: string, marks: SeatMark[], winner: number | null) =>
    put<Debate>(this.#ballot(round, room, judge), { marks, winner });
  confirm = (round: number, room: number, slip: Slip) =>
    post<Debate>(`${this.#ballot(round, room, slip.judge)}/confirmation`, { entry: slip.entry });
  giveBack = (round: number, room: number, slip: Slip, reason: string) =>
    post<Debate>(`${this.#ballot(round, room, slip.judge)}/return`, { entry: slip.entry, reason });
  close = () => post<Debate>(`${this.path}/close`, {});
  reopen = () => post<Debate>(`${this.path}/reopening`, {});
  propose = () => get<Receipt>(`${this.path}/proposal`);
  award = () => post<unknown>(`${this.path}/award`, {});
  correct = (reason: string) => post<Debate>(`${this.path}/correction`, { reason });

  #ballot(round: number, room: number, judge: string): string {
    return `${this.path}/rounds/${round}/rooms/${room}/ballots/${encodeURIComponent(judge)}`;
  }
}
