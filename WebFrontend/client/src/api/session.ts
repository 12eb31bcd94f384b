import { get, post, remove } from './http';
import type { Localized } from './localized';

export type Role = 'mentor' | 'coordinator' | 'staff' | 'student' | 'parent';

export type Right =
  | 'confirmNominations'
  | 'sealSeason'
  | 'seePeople'
  | 'award'
  | 'undoAny'
  | 'readBook'
  | 'exportBook'
  | 'exportSchool'
  | 'issueCards'
  | 'importPeople'
  | 'manageAccounts'
  | 'manageConsent'
  | 'confirmSheets'
  | 'overseeAwards'
  | 'answerAppeals'
  | 'receiveComplaints'
  | 'decidePrices'
  | 'editPlan'
  | 'approvePlan'
  | 'runEvents'
  | 'acceptProof'
  | 'enterClass'
  | 'readAudit'
  | 'runVolunteering'
  | 'verifyHours'
  | 'runCampaign'
  | 'approveCampaign'
  | 'runMeetings'
  | 'prepareMeetings'
  | 'signMinutes'
  | 'nominateMembers'
  | 'vouchForStanding'
  | 'sealSeason'
  | 'runElections'
  | 'acceptReports'
  | 'publishNews'
  | 'approveNews'
  | 'assignTasks'
  | 'acceptTasks'
  | 'reviewInitiatives'
  | 'acceptInitiatives';

export interface HeldPost {
  id: string;
  code: string;
  /** The class, the faction or the territory that it is for. */
  of: string | null;
  from: string;
  to: string | null;
  /** The absent holder in whose place one acts. */
  actingFor?: string | null;
  /** What the school calls a kind of its own. */
  name?: Localized | null;
}

export interface Session {
  role: Role;
  name: string;
  school: string;
  /** Students and parents have none. */
  login: string | null;
  student: string | null;
  /** What may be done somewhere in the school. */
  rights: Right[];
  posts: HeldPost[];
  secondFactorAdvised: boolean;
  /** No rights before a second factor is set up. */
  secondFactorRequired: boolean;
}

export interface FirstSchool {
  code: string;
  school: { id: string; name: Localized; territory: string | null };
  login: string;
  name: string;
  password: string;
}

export const fetchSession = () => get<Session>('/api/session');
/** With a second factor the server asks for the code once the password is right. */
export const signInWithPassword = (login: string, password: string, code: string | null = null) =>
  post<Session>('/api/session', { login, password, code });
export const signInWithCard = (code: string) => post<Session>('/api/session/card', { code });
export const endSession = () => remove('/api/session');
export const fetchSetup = () => get<{ needed: boolean }>('/api/setup');
export const setUp = (first: FirstSchool) => post<unknown>('/api/setup', first);
export const fetchDemo = () => get<{ busy: boolean }>('/api/demo');
export const showBusyDay = (on: boolean) => post<{ busy: boolean }>('/api/demo/busy-day', { on });
