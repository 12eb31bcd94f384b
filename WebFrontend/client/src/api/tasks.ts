import { get, post, put, removeFor } from './http';

export type TaskState = 'open' | 'overdue' | 'sent' | 'returned' | 'accepted';

export interface Task {
  id: string;
  student: string;
  /** Null where the name is not shown to whoever looks. */
  name: string | null;
  class: string | null;
  text: string;
  due: string;
  faction: string | null;
  origin: { kind: 'minutes' | 'initiative'; id: string } | null;
  givenBy: string | null;
  state: TaskState;
  /** Null before it was sent. */
  isOnTime: boolean | null;
  /** Which sending it is, from 1; 0 before the first. */
  sending: number;
  sendings: { at: string; words: string; link: string | null }[];
  returns: { at: string; reason: string }[];
  /** What it brings, by the rulebook. */
  kind: string | null;
  book: 'sending' | 'counted' | 'waiting' | 'refused' | null;
  isOwn: boolean;
  mayAccept: boolean;
  mayWithdraw: boolean;
}

export interface Doer {
  id: string;
  name: string;
  class: string;
}

export interface TaskList {
  today: string;
  mine: Task[];
  mayGive: boolean;
  /** Gives tasks of the whole school, and not of some factions alone. */
  givesToAll: boolean;
  factions: string[];
  given: Task[];
  timely: { of: number; onTime: number };
  /** Whom a student who leads may choose; the staff search. */
  people: (Doer & { faction: string | null })[];
}

export interface NewTask {
  id: string;
  students: string[];
  text: string;
  due: string;
  faction: string | null;
}

const ofSchool = (school: string) => `/api/schools/${encodeURIComponent(school)}/tasks`;

/** The tasks of a school as one person sees them; every answer is the list anew. */
export class TaskDesk {
  readonly #path: string;

  constructor(school: string) {
    this.#path = ofSchool(school);
  }

  read = () => get<TaskList>(this.#path);
  give = (task: NewTask) => post<TaskList>(this.#path, task);
  withdraw = (task: Task) => removeFor<TaskList>(this.#of(task));
  send = (task: Task, words: string, link: string) => put<TaskList>(`${this.#of(task)}/work`, { words, link: link || null });
  giveBack = (task: Task, reason: string) => post<TaskList>(`${this.#of(task)}/return`, { sending: task.sending, reason });
  accept = (task: Task) => post<TaskList>(`${this.#of(task)}/acceptance`, { sending: task.sending });

  #of = (task: Task) => `${this.#path}/${task.student}/${task.id}`;
}
