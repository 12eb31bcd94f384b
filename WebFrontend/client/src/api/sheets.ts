import { get, post } from './http';
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

export const postSheet = (school: string, sheet: Sheet) => post<Receipt>(`/api/schools/${school}/sheets`, sheet);

export async function previewSheet(school: string, sheet: Sheet, signal: AbortSignal): Promise<PricedLine[]> {
  const preview = await post<{ lines: PricedLine[] } | PricedLine[]>(
    `/api/schools/${school}/sheets/preview`,
    sheet,
    signal,
  );
  return Array.isArray(preview) ? preview : preview.lines;
}

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
