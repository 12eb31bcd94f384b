import { get, post, put, removeFor } from './http';
import type { Localized } from './localized';

export const meetingKinds = ['general', 'sitting', 'council', 'faction', 'self-government'] as const;
export const resolutionKinds = ['approved', 'satisfactory', 'noted', 'task', 'admission'] as const;

export type MeetingKind = (typeof meetingKinds)[number];
export type ResolutionKind = (typeof resolutionKinds)[number];
export type MeetingStage = 'planned' | 'open' | 'held' | 'signed' | 'cancelled';
export type MemberState = 'nominated' | 'applied' | 'on-agenda' | 'active' | 'not-admitted' | 'left' | 'honorary';
export type ChairRole = 'president' | 'speaker' | 'chosen';

export interface Person {
  /** Only for those who run the meeting. */
  student: string | null;
  /** Null for who is not shown to whoever looks. */
  name: string | null;
  class: string | null;
}

export interface MeetingLine {
  id: string;
  kind: MeetingKind;
  faction: string | null;
  day: string;
  from: string;
  place: string | null;
  season: string;
  number: number | null;
  stage: MeetingStage;
}

export interface Application extends Person {
  student: string;
  grade: number | null;
  state: MemberState;
  isNominated: boolean;
  at: string;
  meeting: string | null;
  hasParent: boolean;
  isException: boolean;
}

export interface Shown {
  name: string;
  class: string | null;
}

export interface MeetingMonth {
  /** Its first day. */
  month: string;
  kind: MeetingKind;
  state: 'held' | 'planned' | 'ahead' | 'missed';
}

export interface Parliament {
  asOf: string;
  today: string;
  season: string;
  version: number;
  agreement: string;
  mayRun: boolean;
  /** Runs the meetings of the whole school, not of a faction alone. */
  runsSchool: boolean;
  /** Whose meetings may be announced by who runs no others. */
  factions: string[];
  mayNominate: boolean;
  president: Shown | null;
  speaker: Shown | null;
  members: { count: number; shown: Shown[] };
  honorary: { count: number; shown: Shown[] };
  meetings: MeetingLine[];
  months: MeetingMonth[];
  applications: Application[];
}

export interface Vote {
  for: number;
  against: number;
  abstained: number;
  isSecret: boolean;
}

export interface Resolution {
  id: string;
  kind: ResolutionKind;
  text: string;
  vote: Vote | null;
  owner: Person | null;
  due: string | null;
  /** For who drafts the minutes. */
  decisions: { student: string; isAdmitted: boolean }[] | null;
  admitted: Person[];
}

export interface Applicant extends Person {
  student: string;
  grade: number | null;
  isNominated: boolean;
  hasParent: boolean;
  isException: boolean;
}

export interface AgendaItem {
  id: string;
  title: string;
  course: string | null;
  revision: number | null;
  applicants: Applicant[] | null;
  resolutions: Resolution[];
}

export interface Attendee {
  student: string | null;
  name: string | null;
  class: string;
  faction: string | null;
  isMember: boolean;
  isLate: boolean;
  leftEarly: boolean;
}

export interface Meeting extends MeetingLine {
  grades: { from: number; to: number };
  version: number;
  today: string;
  mayRun: boolean;
  mayPrepare: boolean;
  maySign: boolean;
  seesMinutes: boolean;
  organisation: Localized;
  agenda: AgendaItem[];
  chair: { person: string | null; name: string | null; role: ChairRole } | null;
  secretary: Person | null;
  quorum: { present: number; of: number; needed: number; isMet: boolean } | null;
  present: number | null;
  groups: {
    members: number;
    factions: { faction: string; count: number }[];
    grades: { grade: number; count: number }[];
  } | null;
  attendees: Attendee[] | null;
  /** Who belongs to the body that meets, for who keeps the list. */
  body: Person[] | null;
  openedAt: string | null;
  filedAt: string | null;
  signature: { name: string | null; post: string; at: string } | null;
  book: { state: 'sending' | 'counted' | 'waiting' | 'refused'; refusal: string | null } | null;
  addenda: { id: string; text: string; at: string; name: string | null }[] | null;
}

export interface Notice {
  id: string;
  kind: MeetingKind;
  faction: string | null;
  day: string;
  from: string;
  place: string;
  grades: { from: number; to: number };
}

export interface ItemDraft {
  id: string;
  title: string;
  applicants: string[];
}

export interface NewResolution {
  kind: ResolutionKind;
  text: string;
  vote: Vote | null;
  owner: string | null;
  due: string | null;
  decisions: { student: string; isAdmitted: boolean }[];
}

export interface OwnMembership {
  state: MemberState | null;
  isNominated: boolean;
  mayApply: boolean;
  mayLeave: boolean;
  agreement: string;
  agreedAt: string | null;
  hasParent: boolean;
  since: string | null;
  meeting: { id: string; kind: MeetingKind; day: string } | null;
  past: { from: string; to: string }[];
}

const ofSchool = (school: string) => `/api/schools/${school}/parliament`;
const ofStudent = (student: string) => `/api/students/${student}/parliament`;

export const fetchParliament = (school: string) => get<Parliament>(ofSchool(school));
export const nominate = (school: string, student: string, exception: string | null) =>
  post<Parliament>(`${ofSchool(school)}/nominations`, { student, exception });
export const agreeOnPaper = (school: string, student: string, agreement: string) =>
  put<Parliament>(`${ofSchool(school)}/members/${student}/agreement`, { agreement });
export const announceMeeting = (school: string, notice: Notice) => post<Meeting>(`${ofSchool(school)}/meetings`, notice);

export const fetchOwnMembership = (student: string) => get<OwnMembership>(ofStudent(student));
export const applyToParliament = (student: string, agreement: string) => put<OwnMembership>(ofStudent(student), { agreement });
export const leaveParliament = (student: string) => removeFor<OwnMembership>(ofStudent(student));
export const agreeAsParent = (student: string, agreement: string) =>
  put<OwnMembership>(`${ofStudent(student)}/agreement`, { agreement });

/** What is done at one meeting; every answer is the whole meeting anew. */
export class MeetingApi {
  readonly #path: string;

  constructor(school: string, meeting: string) {
    this.#path = `${ofSchool(school)}/meetings/${meeting}`;
  }

  fetch = () => get<Meeting>(this.#path);
  cancel = () => post<Meeting>(`${this.#path}/cancellation`, {});
  setAgenda = (version: number, items: ItemDraft[]) => put<Meeting>(`${this.#path}/agenda`, { version, items });
  open = () => post<Meeting>(`${this.#path}/opening`, {});
  setChair = (role: ChairRole, person: string | null) => put<Meeting>(`${this.#path}/chair`, { role, person });
  setSecretary = (student: string | null) => put<Meeting>(`${this.#path}/secretary`, { student });
  checkIn = (student: string) => post<Meeting>(`${this.#path}/present`, { student });
  mark = (student: string, isLate: boolean, leftEarly: boolean) =>
    put<Meeting>(`${this.#path}/present/${student}`, { isLate, leftEarly });
  takeOut = (student: string) => removeFor<Meeting>(`${this.#path}/present/${student}`);
  write = (item: string, revision: number, text: string) =>
    put<Meeting>(`${this.#path}/items/${item}/course`, { revision, text });
  resolve = (item: string, id: string, resolution: NewResolution) =>
    put<Meeting>(`${this.#path}/items/${item}/resolutions/${id}`, resolution);
  strike = (item: string, id: string) => removeFor<Meeting>(`${this.#path}/items/${item}/resolutions/${id}`);
  close = () => post<Meeting>(`${this.#path}/closing`, {});
  file = () => post<Meeting>(`${this.#path}/filing`, {});
  sign = (version: number) => post<Meeting>(`${this.#path}/signature`, { version });
  append = (id: string, text: string) => put<Meeting>(`${this.#path}/addenda/${id}`, { text });
}
