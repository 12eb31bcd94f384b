import {
  applyImport,
  previewImport,
  type DryRun,
  type FileTable,
  type ImportOptions,
  type PlannedPerson,
  type TableKind,
} from '../api/people';
import { Problem } from '../api/problem';
import { session } from '../session/session.svelte';

export type Step = 'choosing' | 'sending' | 'reading' | 'looking' | 'applying' | 'done';

export const placeOf = (person: PlannedPerson) => `${person.sheet}!${person.row}`;

/** One file on its way into the school: looked at as often as one likes, carried out once. */
export class MovingIn {
  step = $state<Step>('choosing');
  file = $state.raw<File | null>(null);
  run = $state.raw<DryRun | null>(null);
  /** Part of the file that has been sent. */
  sent = $state(0);
  failure = $state.raw<unknown>(null);
  /** The people have changed between looking and applying. */
  outdated = $state(false);
  done = $state.raw<DryRun['counts'] | null>(null);
  since = $state('');
  answers = $state.raw<Record<string, string>>({});
  /** Ids of those who have left the school. */
  left = $state.raw<string[]>([]);
  #tables: NonNullable<ImportOptions['tables']> = {};

  constructor(readonly school: string) {}

  get busy(): boolean {
    return this.step === 'sending' || this.step === 'reading' || this.step === 'applying';
  }

  async choose(file: File): Promise<void> {
    this.file = file;
    this.run = null;
    this.done = null;
    this.outdated = false;
    this.answers = {};
    this.left = [];
    this.#tables = {};
    await this.#look();
  }

  async readAs(table: FileTable, kind: TableKind, fields: Record<string, string>): Promise<void> {
    this.#tables = { ...this.#tables, [table.name]: { kind, fields } };
    this.answers = {};
    await this.#look();
  }

  async beginOn(day: string): Promise<void> {
    this.since = day;
    await this.#look();
  }

  async answer(answers: Record<string, string>): Promise<void> {
    this.answers = { ...this.answers, ...answers };
    await this.#look();
  }

  async forgetAnswers(): Promise<void> {
    this.answers = {};
    await this.#look();
  }

  async leave(students: string[]): Promise<void> {
    this.left = students;
    await this.#look();
  }

  async apply(): Promise<void> {
    if (!this.file || !this.run?.plan) return;
    this.step = 'applying';
    this.failure = null;
    try {
      const options = { ...this.#options, plan: this.run.plan };
      const { counts } = await applyImport(this.school, this.file, options, (sent) => (this.sent = sent));
      this.done = counts;
      this.run = null;
      this.step = 'done';
    } catch (error) {
      if (error instanceof Problem && error.code === 'plan-outdated') {
        this.outdated = true;
        await this.#look();
      } else this.#fail(error);
    }
  }

  get #options(): ImportOptions {
    return { tables: this.#tables, answers: this.answers, left: this.left, ...(this.since ? { since: this.since } : {}) };
  }

  async #look(): Promise<void> {
    if (!this.file) return;
    this.step = 'sending';
    this.sent = 0;
    this.failure = null;
    try {
      this.run = await previewImport(this.school, this.file, this.#options, (sent) => {
        this.sent = sent;
        if (sent >= 1) this.step = 'reading';
      });
      this.step = 'looking';
    } catch (error) {
      this.run = null;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.step = this.run ? 'looking' : 'choosing';
    if (!session.endedBy(error)) this.failure = error;
  }
}
