import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';
import type { TaskState } from './tasks';

export type InitiativeStage = 'idea' | 'returned' | 'withdrawn' | 'gathering' | 'underway' | 'described' | 'done';

export interface Direction {
  code: string;
  name: Localized;
}

export interface InitiativeHead {
  id: string;
  title: string;
  directions: string[];
  faction: string | null;
  stage: InitiativeStage;
  day: string;
  /** Null where the name is not shown to whoever looks. */
  author: string | null;
  class: string | null;
  isOwn: boolean;
  supporters: number;
  isSupported: boolean;
  /** Which words these are. */
  revision: number;
}

export interface InitiativeList {
  today: string;
  mayPropose: boolean;
  mayAddDirection: boolean;
  directions: Direction[];
  items: InitiativeHead[];
}

export interface ProjectStage {
  id: string;
  title: string;
  due: string;
  isDone: boolean;
}

export interface TeamMember {
  /** For whoever plans the project; null for others. */
  id: string | null;
  name: string;
  class: string | null;
}

export interface Initiative {
  today: string;
  head: InitiativeHead;
  why: string;
  how: string;
  returns: { at: string; reason: string }[];
  decision: { day: string; meeting: string | null } | null;
  stages: ProjectStage[];
  events: { id: string; title: Localized; from: string; to: string }[];
  team: TeamMember[];
  teamSize: number;
  takesPart: boolean;
  tasks: { id: string; text: string; due: string; name: string | null; state: TaskState }[];
  result: { words: string; link: string | null; crew: TeamMember[]; crewSize: number } | null;
  book: { kind: string; state: 'sending' | 'counted' | 'waiting' | 'refused' }[];
  mayReview: boolean;
  mayAccept: boolean;
  maySupport: boolean;
  mayTakePart: boolean;
  mayPlan: boolean;
  mayRevise: boolean;
  mayWithdraw: boolean;
}

export interface Idea {
  title: string;
  why: string;
  how: string;
  directions: string[];
  faction: string | null;
}

const ofSchool = (school: string) => `/api/schools/${encodeURIComponent(school)}`;

export const fetchInitiatives = (school: string) => get<InitiativeList>(`${ofSchool(school)}/initiatives`);
export const addDirection = (school: string, id: string, kk: string, ru: string) =>
  put<InitiativeList>(`${ofSchool(school)}/directions/${id}`, { kk, ru });

/** What is done with one initiative; every answer is the initiative anew. */
export class InitiativeDesk {
  readonly #path: string;

  constructor(school: string, id: string) {
    this.#path = `${ofSchool(school)}/initiatives/${id}`;
  }

  read = () => get<Initiative>(this.#path);
  propose = (idea: Idea) => put<Initiative>(this.#path, idea);
  withdraw = () => this.#post('withdrawal', {});
  open = (revision: number) => this.#post('opening', { revision });
  giveBack = (revision: number, reason: string) => this.#post('return', { revision, reason });
  support = (given: boolean) => this.#switch('support', given);
  accept = (revision: number, meeting: string | null) => this.#post('acceptance', { revision, meeting });
  takePart = (isIn: boolean) => this.#switch('participation', isIn);
  plan = (stages: Omit<ProjectStage, 'isDone'>[], events: string[]) => put<Initiative>(`${this.#path}/project`, { stages, events });
  tick = (stage: string, done: boolean) => this.#switch(`project/stages/${stage}`, done);
  giveTask = (task: { id: string; student: string; text: string; due: string }) => this.#post('project/tasks', task);
  describe = (words: string, link: string, crew: string[]) => put<Initiative>(`${this.#path}/result`, { words, link: link || null, crew });
  giveResultBack = (revision: number, reason: string) => this.#post('result/return', { revision, reason });
  acceptResult = (revision: number) => this.#post('result/acceptance', { revision });

  #post = (what: string, body: unknown) => post<Initiative>(`${this.#path}/${what}`, body);
  #switch = (what: string, on: boolean) =>
    on ? put<Initiative>(`${this.#path}/${what}`, {}) : removeFor<Initiative>(`${this.#path}/${what}`);
}
