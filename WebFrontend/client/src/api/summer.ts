import type { Honour } from './diplomas';
import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';

export const centreRoles = ['university-teacher', 'college-teacher', 'squad-leader', 'camp-leader', 'volunteer'] as const;
export type CentreRole = (typeof centreRoles)[number];

export type MemberState = 'applied' | 'admitted' | 'declined' | 'left';
export type DayState = 'open' | 'present' | 'made-up';

export interface CentreHead {
  id: string;
  name: Localized;
  level: 'region' | 'republic';
  formedOn: string | null;
  members: number;
  courses: number;
  certified: number;
}

export interface SummerOverview {
  year: number;
  today: string;
  from: string;
  to: string;
  /** The region of the own school. */
  home: string | null;
  mayOrganise: boolean;
  formed: number;
  regions: number;
  formedBy: string;
  /** The day on which the last region's centre was formed. */
  completeOn: string | null;
  courses: number;
  certified: number;
  squads: number;
  /** Squads that go to a school. */
  assigned: number;
  items: CentreHead[];
}

export interface Member {
  /** `{school}/{account}`. */
  person: string;
  name: string;
  role: CentreRole;
  institution: string;
  state: MemberState;
  agreedAt: string | null;
  isCertified: boolean;
}

export interface Listener {
  person: string;
  name: string;
  days: { state: DayState; isConfirmed: boolean }[];
  hasAllDays: boolean;
  certificate: string | null;
  isWithdrawn: boolean;
}

export interface Course {
  id: string;
  title: string;
  link: string | null;
  days: { day: string; teacher: string; name: string | null }[];
  listenerCount: number;
  certificateCount: number;
  isListening: boolean;
  /** All for whoever runs the centre, otherwise the own row. */
  listeners: Listener[];
  waiting: number;
  refused: string[];
}

export const deedKinds = ['squad.day', 'squad.event', 'vol.half', 'media.post'] as const;
export type DeedKind = (typeof deedKinds)[number];

export interface SquadDeed {
  id: string;
  day: string;
  kind: DeedKind;
  units: number;
  /** Null where nobody counted, and below five. */
  children: number | null;
  title: string;
  isOwn: boolean;
  isConfirmed: boolean;
}

export interface Squad {
  id: string;
  name: string;
  from: string;
  to: string;
  phase: 'ahead' | 'running' | 'ending' | 'closed';
  leaders: { person: string; name: string | null }[];
  assignments: { school: string; from: string; to: string }[];
  isMine: boolean;
  days: number;
  events: number;
  childDays: number | null;
  deeds: SquadDeed[];
  refused: number;
}

export interface SquadPlan {
  name: string;
  from: string;
  to: string;
  leaders: string[];
  assignments: { school: string; from: string; to: string }[];
}

export interface DeedEntry {
  day: string;
  kind: DeedKind;
  units: number;
  children: number | null;
  title: string;
}

export interface Letters {
  isOpen: boolean;
  items: { person: string; name: string | null; points: number; number: string | null }[];
}

export interface Centre {
  year: number;
  id: string;
  name: Localized;
  level: 'region' | 'republic';
  today: string;
  from: string;
  to: string;
  isOver: boolean;
  authority: string | null;
  contact: string | null;
  call: string | null;
  head: string | null;
  formedOn: string | null;
  mayRun: boolean;
  mayOrganise: boolean;
  /** Whether certificates can be had as open badges. */
  hasBadges: boolean;
  me: string;
  mayApply: boolean;
  mine: { role: CentreRole; institution: string; state: MemberState; agreedAt: string | null } | null;
  /** Numbers of the own letters of thanks. */
  letters: string[];
  memberCount: number;
  members: Member[];
  courses: Course[];
  squads: Squad[];
}

export interface CoursePlan {
  title: string;
  days: { day: string; teacher: string }[];
  link: string | null;
}

export interface PaperAnswer {
  state: 'genuine' | 'withdrawn' | 'unknown';
  kind?: 'certificate' | 'letter' | 'diploma' | 'thanks' | 'volunteer';
  title?: string;
  on?: string;
  territory?: Localized;
  /** Of a student's paper, with the year and what it is for. */
  school?: Localized;
  season?: string;
  honour?: Honour;
  number?: string;
}

export const fetchSquads = (school: string) =>
  get<{ year: number; territory: string | null; items: Squad[] }>(`/api/schools/${encodeURIComponent(school)}/squads`);
export const fetchSummer = () => get<SummerOverview>('/api/summer/');
export const checkPaper = (number: string, name: string) => post<PaperAnswer>('/api/papers/check', { number, name });

/** What is done in one centre; every answer is the centre anew. */
export class CentreDesk {
  readonly #path: string;

  constructor(year: number, territory: string) {
    this.#path = `/api/summer/${year}/centres/${encodeURIComponent(territory)}`;
  }

  read = () => get<Centre>(this.#path);
  describe = (centre: { authority: string; contact: string; call: string }) => put<Centre>(this.#path, centre);
  appoint = (login: string) => put<Centre>(`${this.#path}/head`, { login });
  form = () => post<Centre>(`${this.#path}/formation`, {});
  takeOver = () => post<Centre>(`${this.#path}/take-over`, {});
  apply = (role: CentreRole, institution: string) => put<Centre>(`${this.#path}/membership`, { role, institution });
  leave = () => removeFor<Centre>(`${this.#path}/membership`);
  agree = () => post<Centre>(`${this.#path}/membership/agreement`, {});
  decide = (person: string, admitted: boolean) => post<Centre>(`${this.#path}/members/${person}/decision`, { admitted });

  plan = (id: string, course: CoursePlan) => put<Centre>(this.#course(id), course);
  join = (id: string) => put<Centre>(`${this.#course(id)}/place`, {});
  leaveCourse = (id: string) => removeFor<Centre>(`${this.#course(id)}/place`);
  /** Days count from 1. */
  mark = (id: string, day: number, person: string, state: DayState) =>
    put<Centre>(`${this.#course(id)}/days/${day}/listeners/${person}`, { state });
  confirm = (id: string, day: number) => post<Centre>(`${this.#course(id)}/days/${day}/confirmation`, {});
  certify = (id: string) => post<Centre>(`${this.#course(id)}/certificates`, {});
  withdraw = (id: string, person: string) => removeFor<Centre>(`${this.#course(id)}/certificates/${person}`);

  formSquad = (id: string, squad: SquadPlan) => put<Centre>(`${this.#path}/squads/${id}`, squad);
  enter = (squad: string, id: string, deed: DeedEntry) => put<Centre>(`${this.#path}/squads/${squad}/deeds/${id}`, deed);
  takeBack = (squad: string, id: string) => removeFor<Centre>(`${this.#path}/squads/${squad}/deeds/${id}`);
  confirmDeeds = (squad: string) => post<Centre>(`${this.#path}/squads/${squad}/confirmation`, {});

  letters = () => get<Letters>(`${this.#path}/letters`);
  give = (people: string[]) => post<Letters>(`${this.#path}/letters`, { people });

  paperFile = (number: string) => `${this.#path}/papers/${number}.pdf`;
  badgeFile = (number: string) => `${this.#path}/papers/${number}.jws`;
  /** All in one document, or a document each. */
  certificatesFile = (course: string, format: 'pdf' | 'zip') => `${this.#course(course)}/certificates.${format}`;
  lettersFile = (format: 'pdf' | 'zip') => `${this.#path}/letters.${format}`;

  #course(id: string): string {
    return `${this.#path}/courses/${id}`;
  }
}
