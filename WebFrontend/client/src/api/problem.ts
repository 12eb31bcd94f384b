export interface LineError {
  code: string;
  field?: string;
  line?: number;
  student?: string;
  kind?: string;
  detail?: string;
}

export interface ProblemBody {
  title?: string;
  code?: string;
  detail?: string;
  field?: string;
  errors?: LineError[];
}

/** A refusal of the server: nothing was changed. */
export class Problem extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly errors: LineError[];

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly retryAfter: number | null,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.code = body.code ?? 'unknown';
    this.field = body.field ?? null;
    this.errors = body.errors ?? [];
  }

  /** Whether the same request may succeed later without any change to it. */
  get passing(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** No answer arrived: the request may or may not have reached the server. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
  }
}
