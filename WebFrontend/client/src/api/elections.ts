import { get, post, put, removeFor } from './http';

export const electionKinds = ['president', 'council', 'class'] as const;
export type ElectionKind = (typeof electionKinds)[number];
export type ElectionStage = 'announced' | 'voting' | 'to-count' | 'tied' | 'counted' | 'confirmed' | 'void' | 'cancelled';

export interface Candidate {
  /** What a ballot marks. */
  number: number;
  /** Null where the person is not shown to whoever looks. */
  name: string | null;
  class: string | null;
  isWithdrawn: boolean;
}

export interface RoundResult {
  eligible: number;
  voted: number;
  /** Null where so few voted that numbers would tell who voted how. */
  votes: { candidate: number; votes: number }[] | null;
  elected: number[];
  tied: number[];
}

export interface VotingRound {
  number: number;
  day: string;
  from: string;
  to: string;
  seats: number;
  /** Numbers of those between whom it decides. */
  among: number[];
  result: RoundResult | null;
}

export interface Election {
  id: string;
  kind: ElectionKind;
  class: string | null;
  seats: number;
  byHands: boolean;
  voters: { grades: { from: number; to: number }; class: string | null; onlyMembers: boolean };
  stage: ElectionStage;
  voted: number;
  mayRun: boolean;
  /** Null for whoever is no student of the school. */
  own: {
    isVoter: boolean;
    hasVoted: boolean;
    candidate: number | null;
    mayStand: boolean;
    mayStepBack: boolean;
    isShown: boolean;
  } | null;
  candidates: Candidate[];
  rounds: VotingRound[];
  winners: number[];
  term: { from: string; to: string } | null;
}

export interface ElectionList {
  today: string;
  /** Elections of the whole school, not of some classes alone. */
  mayRun: boolean;
  mayAnnounce: boolean;
  items: Election[];
}

export interface Hours {
  day: string;
  from: string;
  to: string;
}

export interface NewElection extends Hours {
  id: string;
  kind: ElectionKind;
  class: string | null;
  seats: number;
  voters: { grades: { from: number; to: number }; onlyMembers: boolean };
}

const ofSchool = (school: string) => `/api/schools/${encodeURIComponent(school)}/elections`;

export const fetchElections = (school: string) => get<ElectionList>(ofSchool(school));
export const announceElection = (school: string, election: NewElection) => post<Election>(ofSchool(school), election);
export const announceInClasses = (school: string, batch: Hours & { id: string; seats: number; classes?: string[] }) =>
  post<ElectionList>(`${ofSchool(school)}/classes`, batch);

/** What is done in one election. */
export class ElectionDesk {
  readonly #path: string;

  constructor(school: string, election: string) {
    this.#path = `${ofSchool(school)}/${election}`;
  }

  stand = () => put<Election>(`${this.#path}/candidacy`, {});
  stepBack = () => removeFor<Election>(`${this.#path}/candidacy`);
  vote = (choices: number[]) => post<Election>(`${this.#path}/ballot`, { choices });
  countHands = (present: number, candidates: { student: string; hands: number }[]) =>
    put<Election>(`${this.#path}/hand-count`, { present, candidates });
  announceRound = (hours: Hours) => post<Election>(`${this.#path}/rounds`, hours);
  confirm = () => post<Election>(`${this.#path}/confirmation`, {});
  cancel = () => post<Election>(`${this.#path}/cancellation`, {});
}
