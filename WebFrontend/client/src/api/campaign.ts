import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';

export const stageCodes = ['directive', 'organising', 'final'] as const;
export const committeeRoles = ['chair', 'secretary', 'member'] as const;
export const actionForms = ['collecting', 'making', 'repairing', 'performing', 'teaching', 'informing', 'training'] as const;
export const channelKinds = ['television', 'radio', 'newspaper', 'site', 'social', 'display'] as const;
export const indicatorUnits = ['deeds', 'things', 'hours', 'people'] as const;
export const questionCodes = ['effective', 'aims', 'informed', 'respectful', 'again'] as const;
export const answerCodes = ['yes', 'partly', 'no'] as const;

export type StageCode = (typeof stageCodes)[number];
export type CommitteeRole = (typeof committeeRoles)[number];
export type ActionForm = (typeof actionForms)[number];
export type ChannelKind = (typeof channelKinds)[number];
export type IndicatorUnit = (typeof indicatorUnits)[number];
export type AnswerCode = (typeof answerCodes)[number];
export type Phase = 'ahead' | 'open' | 'grace' | 'over';
export type BookState = 'sending' | 'counted' | 'waiting' | 'refused';

export interface Goal {
  title: Localized;
  goal: number;
  result: number | null;
}

export interface Press {
  kind: 'opening' | 'closing';
  day: string;
  place: string;
}

export interface Seat {
  holder: string;
  isStudent: boolean;
  role: CommitteeRole;
}

export interface NamedSeat extends Seat {
  name: string | null;
  class: string | null;
}

export interface Giver {
  student: string;
  name: string | null;
  class: string | null;
  book: BookState | null;
  mayConfirm: boolean;
  whyNot: 'own-award' | 'own-family' | null;
}

interface Plan {
  id: string;
  title: Localized;
  day: string;
  form: ActionForm;
  partner: string | null;
  /** Where students volunteer for it by the hour. */
  opportunity: string | null;
  goals: Goal[];
}

export interface CampaignAction extends Plan {
  givers: Giver[];
}

export interface CampaignStage {
  code: StageCode;
  from: string;
  to: string;
  order: string | null;
  endedOn: string | null;
  tasks: { code: string; done: boolean }[];
  book: BookState | null;
}

export interface Publication {
  id: string;
  day: string;
  channel: ChannelKind;
  title: Localized;
  link: string | null;
}

export interface Indicator {
  id: string;
  title: Localized;
  unit: IndicatorUnit;
  goal: number;
  result: number | null;
}

interface Window {
  year: number;
  from: string;
  to: string;
  phase: Phase;
  today: string;
  helpline: string | null;
  press: Press[];
}

/** For whoever organises it. */
export interface Campaign extends Window {
  version: number;
  mayApprove: boolean;
  mayConfirm: boolean;
  stages: CampaignStage[];
  committee: { seats: NamedSeat[]; approvedAt: string | null; approvedBy: string | null; isApproved: boolean };
  staff: { id: string; name: string }[];
  actions: CampaignAction[];
  publications: Publication[];
  indicators: Indicator[];
  summary: { kk: string | null; ru: string | null; publishedAt: string | null };
}

/** For everybody. */
export interface CarePage extends Window {
  name: Localized;
  stages: { code: StageCode; from: string; to: string; isEnded: boolean }[];
  actions: (Plan & { givers: number | null })[];
  publications: Omit<Publication, 'id'>[];
  summary: { kk: string; ru: string; publishedAt: string } | null;
  indicators: (Omit<Indicator, 'id'> & { isHidden: boolean })[] | null;
  questions: { code: string; shares: number[] | null }[] | null;
  honoured: string[] | null;
  questionnaire: { isOpen: boolean; hasAnswered: boolean };
}

export interface OwnCampaign {
  today: string;
  items: { id: string; title: Localized; day: string; gave: boolean; book: BookState | null; mayGive: boolean }[];
}

export interface Honoured {
  name: string;
  class: string;
  inSchool: boolean;
  inPublic: boolean;
}

export interface Title {
  kk: string;
  ru: string;
}

export interface NewAction {
  id: string;
  title: Title;
  day: string;
  form: ActionForm;
  partner: string;
  opportunity: string | null;
  goals: { title: Title; goal: number }[];
}

const ofSchool = (school: string) => `/api/schools/${school}/campaign`;

export const fetchCampaign = (school: string) => get<Campaign>(ofSchool(school));
export const fetchCarePage = (school: string) => get<CarePage>(`${ofSchool(school)}/page`);
export const fetchHonourRoll = (school: string) => get<{ items: Honoured[] }>(`${ofSchool(school)}/honour-roll`);
export const answerQuestions = (school: string, answers: Record<string, AnswerCode>) =>
  post<CarePage>(`${ofSchool(school)}/answers`, { answers });

const ofStudent = (student: string) => `/api/students/${student}/campaign`;

export const fetchOwnCampaign = (student: string) => get<OwnCampaign>(ofStudent(student));
export const giveTime = (student: string, action: string) => put<OwnCampaign>(`${ofStudent(student)}/${action}`, {});
export const takeBack = (student: string, action: string) => removeFor<OwnCampaign>(`${ofStudent(student)}/${action}`);

/** What organisers do; every answer is the whole campaign anew. */
export class CampaignDesk {
  readonly #path: string;

  constructor(school: string) {
    this.#path = ofSchool(school);
  }

  schedule = (stage: string, from: string, to: string, order: string) =>
    put<Campaign>(`${this.#path}/stages/${stage}`, { from, to, order });
  tick = (stage: string, task: string, done: boolean) => put<Campaign>(`${this.#path}/stages/${stage}/tasks/${task}`, { done });
  end = (stage: string) => post<Campaign>(`${this.#path}/stages/${stage}/end`, {});
  propose = (seats: Seat[]) => put<Campaign>(`${this.#path}/committee`, { seats: seats.map(bare) });
  approve = (seats: Seat[]) => post<Campaign>(`${this.#path}/committee/approval`, { seats: seats.map(bare) });
  plan = (action: NewAction) => post<Campaign>(`${this.#path}/actions`, action);
  drop = (action: string) => removeFor<Campaign>(`${this.#path}/actions/${action}`);
  results = (action: string, results: (number | null)[]) => put<Campaign>(`${this.#path}/actions/${action}/results`, { results });
  give = (action: string, student: string) => post<Campaign>(`${this.#path}/actions/${action}/givers`, { students: [student] });
  takeOff = (action: string, student: string) => removeFor<Campaign>(`${this.#path}/actions/${action}/givers/${student}`);
  confirm = (action: string, students: string[]) => post<Campaign>(`${this.#path}/actions/${action}/confirmation`, { students });
  tell = (helpline: string, opening: { day: string; place: string } | null, closing: { day: string; place: string } | null) =>
    put<Campaign>(`${this.#path}/telling`, { helpline, opening, closing });
  publish = (publication: Omit<Publication, 'title'> & { title: Title }) => post<Campaign>(`${this.#path}/publications`, publication);
  withdraw = (publication: string) => removeFor<Campaign>(`${this.#path}/publications/${publication}`);
  measure = (items: (Omit<Indicator, 'title'> & { title: Title })[]) => put<Campaign>(`${this.#path}/indicators`, { items });
  write = (kk: string, ru: string) => put<Campaign>(`${this.#path}/summary`, { kk, ru });
  show = () => post<Campaign>(`${this.#path}/summary/publication`, {});
  hide = () => removeFor<Campaign>(`${this.#path}/summary/publication`);
}

const bare = ({ holder, isStudent, role }: Seat): Seat => ({ holder, isStudent, role });
