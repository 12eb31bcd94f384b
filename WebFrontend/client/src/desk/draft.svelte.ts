import type { LineError } from '../api/problem';
import type { PlannedEvent } from '../api/schools';
import type { PricedLine, Sheet, WaitReason } from '../api/sheets';
import type { RosterStudent } from '../api/students';
import { defaultKind } from './default-kind';
import type { Book } from './book.svelte';
import { uuid7 } from './uuid7';

export interface DraftLine {
  key: number;
  student: RosterStudent;
  /** Null: the sheet's own kind. */
  kind: string | null;
  units: number;
}

let lastKey = 0;

/** The sheet being written. */
export class Draft {
  readonly id: string;
  event = $state.raw<PlannedEvent | null>(null);
  kind = $state<string | null>(null);
  level = $state('school');
  day = $state('');
  note = $state('');
  proof = $state('');
  lines = $state.raw<DraftLine[]>([]);
  prices = $state.raw(new Map<number, PricedLine>());
  /** Why a second person will have to confirm it, as it stands now. */
  waits = $state.raw<WaitReason[]>([]);
  faults = $state.raw(new Map<number, LineError>());
  /** Refusals that concern the sheet and no line of it. */
  sheetFaults = $state.raw<string[]>([]);

  #students = $derived(new Set(this.lines.map((line) => line.student.id)));
  granted = $derived(this.lines.reduce((sum, line) => sum + (this.prices.get(line.key)?.granted ?? 0), 0));
  withheld = $derived(this.lines.reduce((sum, line) => sum + (this.prices.get(line.key)?.withheld ?? 0), 0));
  kindMissing = $derived(this.lines.some((line) => (line.kind ?? this.kind) === null));

  constructor(day: string, id: string = uuid7()) {
    this.day = day;
    this.id = id;
  }

  has(student: string): boolean {
    return this.#students.has(student);
  }

  chooseEvent(event: PlannedEvent | null): void {
    const usual = this.kind === null || this.kind === defaultKind(this.event);
    this.event = event;
    if (usual) this.kind = defaultKind(event);
  }

  add(...students: RosterStudent[]): void {
    const added = students.filter((student) => !this.has(student.id));
    this.lines = [...this.lines, ...added.map((student) => ({ key: ++lastKey, student, kind: null, units: 1 }))];
  }

  addRole(line: DraftLine): DraftLine {
    const role = { ...line, key: ++lastKey, units: 1 };
    this.lines = this.lines.flatMap((one) => (one.key === line.key ? [one, role] : [one]));
    return role;
  }

  toggle(student: RosterStudent): void {
    if (this.has(student.id)) this.lines = this.lines.filter((line) => line.student.id !== student.id);
    else this.add(student);
  }

  remove(...students: string[]): void {
    const gone = new Set(students);
    this.lines = this.lines.filter((line) => !gone.has(line.student.id));
  }

  removeLine(key: number): void {
    this.lines = this.lines.filter((line) => line.key !== key);
  }

  change(key: number, what: Partial<Pick<DraftLine, 'kind' | 'units'>>): void {
    this.lines = this.lines.map((line) => (line.key === key ? { ...line, ...what } : line));
  }

  sheet(lines: DraftLine[] = this.lines): Sheet {
    const note = this.note.trim();
    const proof = this.proof.trim();
    return {
      id: this.id,
      activity: {
        ...(this.kind ? { kind: this.kind } : {}),
        ...(this.event ? { event: this.event.id } : {}),
        ...(this.level === 'school' ? {} : { level: this.level }),
        day: this.day,
      },
      lines: lines.map(({ student, kind, units }) => ({
        student: student.id,
        ...(kind ? { kind } : {}),
        ...(units > 1 ? { units } : {}),
      })),
      ...(note ? { note } : {}),
      ...(proof ? { proof } : {}),
    };
  }

  priced(lines: DraftLine[], prices: PricedLine[], waits: WaitReason[] = []): void {
    this.waits = waits;
    this.prices = new Map(lines.flatMap((line, at) => (prices[at] ? [[line.key, prices[at]] as const] : [])));
  }

  refused(lines: DraftLine[], code: string, errors: LineError[]): void {
    const faults = new Map<number, LineError>();
    const whole = new Set<string>();
    for (const error of errors) {
      const line = error.line === undefined ? undefined : lines[error.line];
      if (line) faults.set(line.key, error);
      else whole.add(error.code);
    }
    if (errors.length === 0) whole.add(code);
    this.faults = faults;
    this.sheetFaults = [...whole];
  }

  accepted(): void {
    this.faults = new Map();
    this.sheetFaults = [];
  }
}

/** A sheet as it was written before. Whoever has left the roll since is left out. */
export function restored(sheet: Sheet, book: Pick<Book, 'event' | 'student'>): Draft {
  const { activity, lines, note, proof } = sheet;
  const draft = new Draft(activity.day, sheet.id);
  draft.event = book.event(activity.event ?? null) ?? null;
  draft.kind = activity.kind ?? null;
  draft.level = activity.level ?? 'school';
  draft.note = note ?? '';
  draft.proof = proof ?? '';
  draft.lines = lines.flatMap(({ student: id, kind, units }) => {
    const student = book.student(id);
    return student ? [{ key: ++lastKey, student, kind: kind ?? null, units: units ?? 1 }] : [];
  });
  return draft;
}
