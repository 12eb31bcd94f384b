import { get, post, put, remove } from './http';
import type { Localized } from './localized';
import type { HeldPost, Session } from './session';

export interface PostKind {
  code: string;
  level: 'school' | 'class' | 'faction' | 'territory';
  isForStudents: boolean;
  seats: number | null;
  /** Of a kind that the school has added. */
  name?: Localized;
}

export const powers = ['assignTasks', 'reviewInitiatives', 'prepareMeetings', 'publishNews'] as const;
export type Power = (typeof powers)[number];

/** A kind of post that the school has added for its students' team. */
export interface TeamPost {
  code: string;
  name: Localized;
  level: 'school' | 'faction';
  seats: number | null;
  powers: Power[];
  isRetired: boolean;
}

export interface Person {
  id: string;
  name: string;
  /** Of a student who holds a post. */
  class: string | null;
  login: string | null;
  role: string | null;
  secondFactor: boolean;
  invitedUntil: string | null;
  /** What the list that was brought in says of somebody of the staff. */
  listed: { login: string | null; post: string | null } | null;
  posts: HeldPost[];
}

/** The holder of a post is away; somebody stands in. */
export interface Substitution {
  id: string;
  post: string;
  from: string;
  to: string;
}

export interface NewPost {
  holder: string;
  code: string;
  of: string | null;
  from: string;
  to: string | null;
}

export interface IssuedInvitation {
  id: string;
  name: string;
  code: string;
  expiresAt: string;
}

export interface OpenInvitation {
  name: string;
  school: Localized;
  /** Of somebody who sets a new password. */
  login: string | null;
  expiresAt: string;
}

export interface OwnSession {
  id: string;
  device: string;
  began: string;
  lastSeen: string;
  current: boolean;
}

export interface OwnAccount {
  name: string;
  login: string;
  session: Session;
  secondFactor: { on: boolean; recoveryCodes: number };
  sessions: OwnSession[];
}

export interface CardHolder {
  id: string;
  name: string;
  hasCard: boolean;
  hasParentLink: boolean;
}

export interface IssuedCard {
  code: string;
  student: string;
  name: string;
  class: string;
}

const inSchool = (school: string) => `/api/schools/${school}`;

export const fetchPostKinds = () => get<{ items: PostKind[] }>('/api/posts');
export const fetchStaff = (school: string) => get<{ today: string; items: Person[]; substitutions: Substitution[] }>(`${inSchool(school)}/staff`);
/** Somebody of the same name may stand there already; `another` says that it is a different person. */
export const invite = (school: string, name: string, another = false) =>
  post<IssuedInvitation>(`${inSchool(school)}/staff`, { name, another });
export const inviteMany = (school: string, staff: string[]) =>
  post<{ items: IssuedInvitation[] }>(`${inSchool(school)}/staff/invitations`, { staff });
export const inviteAgain = (school: string, person: string) =>
  post<IssuedInvitation>(`${inSchool(school)}/staff/${person}/invitation`, {});
export const withdrawInvitation = (school: string, person: string) =>
  remove(`${inSchool(school)}/staff/${person}/invitation`);
export const fetchSessionsOf = (school: string, person: string) =>
  get<{ items: OwnSession[] }>(`${inSchool(school)}/staff/${person}/sessions`);
export const endSessionOf = (school: string, person: string, id: string) =>
  remove(`${inSchool(school)}/staff/${person}/sessions/${id}`);
export const endSessionsOf = (school: string, person: string) => remove(`${inSchool(school)}/staff/${person}/sessions`);
export const closeAccount = (school: string, person: string) => remove(`${inSchool(school)}/staff/${person}`);
export const givePost = (school: string, given: NewPost) => post<HeldPost>(`${inSchool(school)}/posts`, given);
export const endPost = (school: string, id: string) => remove(`${inSchool(school)}/posts/${id}`);

export const fetchTeamPosts = (school: string) => get<{ items: TeamPost[] }>(`${inSchool(school)}/team-posts`);
export const defineTeamPost = (school: string, { code, ...kind }: TeamPost) =>
  put<TeamPost>(`${inSchool(school)}/team-posts/${code}`, kind);

export const substitute = (school: string, held: string, from: string, to: string) =>
  post<Substitution>(`${inSchool(school)}/posts/${held}/substitutions`, { from, to });
export const endSubstitution = (school: string, held: string, substitution: string) =>
  remove(`${inSchool(school)}/posts/${held}/substitutions/${substitution}`);

export const lookAtInvitation = (code: string) => post<OpenInvitation>('/api/invitations/look', { code });
export const takeUpInvitation = (code: string, login: string, password: string) =>
  post<Session>('/api/invitations', { code, login, password });

export const fetchAccount = () => get<OwnAccount>('/api/account');
export const changePassword = (current: string, password: string) =>
  post<Session>('/api/account/password', { current, password });
export const endOwnSession = (id: string) => remove(`/api/account/sessions/${id}`);
export const endOtherSessions = () => remove('/api/account/sessions');
export const beginSecondFactor = (password: string) =>
  post<{ secret: string; uri: string }>('/api/account/second-factor', { password });
export const confirmSecondFactor = (code: string) =>
  post<{ recoveryCodes: string[] }>('/api/account/second-factor/confirm', { code });
export const endSecondFactor = (password: string, code: string) =>
  post<{ on: boolean }>('/api/account/second-factor/off', { password, code });

const ofClass = (school: string, name: string) => `${inSchool(school)}/classes/${encodeURIComponent(name)}`;
export const fetchCardHolders = (school: string, name: string) =>
  get<{ items: CardHolder[] }>(`${ofClass(school, name)}/cards`);
export const issueCards = (school: string, name: string, students: string[]) =>
  post<{ items: IssuedCard[] }>(`${ofClass(school, name)}/cards`, { students });
export const issueParentLinks = (school: string, name: string, students: string[]) =>
  post<{ items: IssuedCard[] }>(`${ofClass(school, name)}/parent-links`, { students });
