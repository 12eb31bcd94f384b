import { get, post, postWithoutAnswer, remove } from './http';
import type { Localized, Page } from './localized';

export type Why = 'kind-cap' | 'mentor-cap' | 'week-cap' | 'quarter-cap' | 'prize-cap';

export interface Activity {
  kind?: string;
  event?: string;
  level?: string;
  day: string;
}

export interface SheetLine {
  student: string;
  kind?: string;
  units?: number;
}

export interface Sheet {
  id: string;
  activity: Activity;
  lines: SheetLine[];
  note?: string;
  /** A link or a reference that shows the deed. */
  proof?: string;
}

export type WaitReason = 'proof-missing' | 'own-faction' | 'unusual-heap';

export type WaitStatus = 'pending' | 'returned' | 'turned-down';

/** The answer to a sheet that counts only when a second person has confirmed it. */
export interface Held {
  sheet: string;
  status: WaitStatus;
  reasons: WaitReason[];
  reason: string | null;
}

export interface WaitingSheet {
  sheet: string;
  status: WaitStatus;
  /** Which sending stands: 2 after it was returned. Whoever decides names the one that was looked at. */
  attempt: number;
  reasons: WaitReason[];
  sentAt: string;
  day: string;
  event: string | null;
  level: string | null;
  title: Localized | null;
  author: { id: string; name: string | null };
  isOwn: boolean;
  mayConfirm: boolean;
  lines: { student: string; name: string | null; class: string | null; kind: string; units: number }[];
  note: string | null;
  proof: string | null;
  returned: { by: string | null; at: string; reason: string; sentAgainAt: string | null } | null;
  turnedDown: { by: string | null; at: string; reason: string } | null;
}

/** What an author changes on a returned sheet. */
export interface Completion {
  lines: SheetLine[];
  note?: string;
  proof?: string;
}

export interface PricedLine {
  seq?: number;
  student: string;
  name?: string;
  kind: string;
  asked: number;
  granted: number;
  withheld: number;
  why: Why[];
  undone?: boolean | null;
}

export interface Receipt {
  sheet: string;
  firstSeq: number;
  lastSeq: number;
  recordedAt: string;
  granted: number;
  lines: PricedLine[];
}

export interface SheetSummary {
  sheet: string;
  recordedAt: string;
  day: string;
  event: string | null;
  title: Localized | null;
  author: { id: string; name: string };
  lines: number;
  granted: number;
  reversed: boolean;
  reverses: string | null;
  undoUntil: string | null;
}

export const isHeld = (answer: Receipt | Held): answer is Held => 'status' in answer;

export const postSheet = (school: string, sheet: Sheet) => post<Receipt | Held>(`/api/schools/${school}/sheets`, sheet);

export const previewSheet = (school: string, sheet: Sheet, signal: AbortSignal) =>
  post<{ lines: PricedLine[]; waits?: WaitReason[] }>(`/api/schools/${school}/sheets/preview`, sheet, signal);

const pending = (school: string, sheet: string) => `/api/schools/${school}/sheets/pending/${sheet}`;

export const fetchWaiting = (school: string) => get<Page<WaitingSheet>>(`/api/schools/${school}/sheets/pending`);
export const confirmSheet = (school: string, { sheet, attempt }: WaitingSheet) =>
  post<Receipt>(`${pending(school, sheet)}/confirmation`, { attempt });
export const returnSheet = (school: string, { sheet, attempt }: WaitingSheet, reason: string) =>
  postWithoutAnswer(`${pending(school, sheet)}/return`, { reason, attempt });
export const turnDownSheet = (school: string, { sheet, attempt }: WaitingSheet, reason: string) =>
  postWithoutAnswer(`${pending(school, sheet)}/refusal`, { reason, attempt });
export const completeSheet = (school: string, sheet: string, completion: Completion) =>
  post<Held>(`${pending(school, sheet)}/completion`, completion);
export const putAwaySheet = (school: string, sheet: string) => remove(pending(school, sheet));

export const fetchSheets = (school: string, everybody: boolean, before: Page<SheetSummary>['next']) =>
  get<Page<SheetSummary>>(
    `/api/schools/${school}/sheets?limit=10${everybody ? '&all=true' : ''}${before === null ? '' : `&before=${before}`}`,
  );

export const fetchReceipt = (school: string, sheet: string) => get<Receipt>(`/api/schools/${school}/sheets/${sheet}`);

export const reverseSheet = (
  school: string,
  sheet: string,
  reversal: { id: string; reason: string; lines?: number[] },
) => post<Receipt>(`/api/schools/${school}/sheets/${sheet}/reversal`, reversal);
