import { get, post } from './http';

/** What a student receives a paper of the school for. */
export interface Honour {
  nomination: string;
  band: { from: number; to: number } | null;
  of: string | null;
  /** 1 to 3 of a diploma; null of every other paper. */
  degree: 1 | 2 | 3 | null;
  /** Of a volunteer's certificate; null of every other paper. */
  halfHours: number | null;
}

export interface PaperRow {
  number: string;
  kind: 'diploma' | 'thanks' | 'volunteer';
  name: string;
  honour: Honour;
  issuedOn: string;
  withdrawn: { at: string; reason: WithdrawalReason } | null;
}

export const withdrawalReasons = ['wrong-name', 'mistake', 'declined'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export interface SchoolPapers {
  season: string;
  /** How many papers would be issued now. */
  waiting: number;
  items: PaperRow[];
}

export interface OwnPaper extends Omit<PaperRow, 'name' | 'withdrawn'> {
  season: string;
}

export interface OwnPapers {
  items: OwnPaper[];
  /** Whether this server signs badges: of every paper but a letter of thanks. */
  hasBadges: boolean;
}

const address = (school: string, season: string) => `/api/schools/${school}/years/${season}/papers`;

export const fetchSchoolPapers = (school: string, season: string) => get<SchoolPapers>(address(school, season));
export const issuePapers = (school: string, season: string) => post<SchoolPapers>(address(school, season), {});
export const withdrawPaper = (school: string, season: string, number: string, reason: WithdrawalReason) =>
  post<SchoolPapers>(`${address(school, season)}/${number}/withdrawal`, { reason });
export const papersFile = (school: string, season: string, format: 'pdf' | 'zip') => `${address(school, season)}.${format}`;
export const paperFile = (school: string, season: string, number: string) => `${address(school, season)}/${number}.pdf`;
export const badgeFile = (school: string, season: string, number: string) => `${address(school, season)}/${number}.jws`;
export const fetchOwnPapers = (student: string) => get<OwnPapers>(`/api/students/${student}/papers`);
