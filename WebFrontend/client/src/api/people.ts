import { Problem, Unreachable, type ProblemBody } from './problem';

export type TableKind = 'none' | 'students' | 'staff';
export type PlanList = 'new' | 'changed' | 'same' | 'doubtful' | 'wrong' | 'missing';

export interface FileTable {
  name: string;
  kind: TableKind;
  header: number;
  rows: number;
  /** Fields without which no row of the table can be read. */
  lacking: string[];
  columns: { column: string; header: string; field: string | null; example: string | null }[];
}

export interface PlannedPerson {
  of: 'student' | 'staff';
  sheet: string | null;
  row: number | null;
  id: string | null;
  name: string;
  class: string | null;
  faction: string | null;
  since: string | null;
  login: string | null;
  post: string | null;
  externalId: string | null;
  changes: { field: string; from: string | null; to: string | null }[] | null;
  /** Of a student whom the file does not name. */
  hasLeft: boolean | null;
}

export interface DoubtfulRow {
  row: PlannedPerson;
  candidates: PlannedPerson[];
}

export interface WrongRow {
  of: 'student' | 'staff';
  sheet: string;
  row: number;
  name: string | null;
  faults: {
    code: string;
    column: string | null;
    value: string | null;
    otherRow: number | null;
    otherSheet: string | null;
  }[];
}

export interface DryRun {
  kind: 'xlsx' | 'csv' | 'oneroster';
  /** Names what was looked at; null while nothing can be read. */
  plan: string | null;
  /** When memberships begin of which the file names no day, and new classes; the first day away of who has left. */
  since: string;
  tables: FileTable[];
  counts: Record<PlanList | 'left', number>;
  new: PlannedPerson[];
  changed: PlannedPerson[];
  same: PlannedPerson[];
  doubtful: DoubtfulRow[];
  wrong: WrongRow[];
  missing: PlannedPerson[];
}

export interface ImportOptions {
  tables?: Record<string, { kind: TableKind; fields: Record<string, string> }>;
  since?: string;
  answers?: Record<string, string>;
  left?: string[];
  plan?: string;
}

export const templatePath = (school: string, language: string) =>
  `/api/schools/${school}/people/template?lang=${language}`;
export const exportPath = (school: string, language: string) => `/api/schools/${school}/people/export?lang=${language}`;

/** `progress` is told what part of the file has left, from 0 to 1. */
export type Progress = (sent: number) => void;

export const previewImport = (school: string, file: File, options: ImportOptions, progress: Progress) =>
  upload<DryRun>(`/api/schools/${school}/imports/preview`, file, options, progress);
export const applyImport = (school: string, file: File, options: ImportOptions, progress: Progress) =>
  upload<{ counts: DryRun['counts'] }>(`/api/schools/${school}/imports`, file, options, progress);

/** By XMLHttpRequest: fetch does not tell how much has been sent. */
function upload<T>(path: string, file: File, options: ImportOptions, progress: Progress): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  form.append('options', JSON.stringify(options));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = 120_000;
    request.upload.onprogress = (event) => progress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = request.ontimeout = () => reject(new Unreachable());
    request.onload = () => {
      try {
        const body: unknown = JSON.parse(request.responseText || '{}');
        if (request.status >= 200 && request.status < 300) resolve(body as T);
        else reject(new Problem(request.status, body as ProblemBody, Number(request.getResponseHeader('Retry-After')) || null));
      } catch {
        reject(new Unreachable());
      }
    };
    request.send(form);
  });
}
