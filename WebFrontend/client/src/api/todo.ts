import { get } from './http';

export const toDoKinds = [
  'returned-sheets',
  'confirm-sheets',
  'answer-appeals',
  'answer-letters',
  'read-messages',
  'approve-plan',
  'accept-proof',
  'give-proof',
  'accept-reports',
  'accept-tasks',
  'review-ideas',
  'accept-results',
  'verify-hours',
  'finish-elections',
  'sign-minutes',
  'applications',
  'approve-news',
  'confirm-givers',
  'approve-committee',
] as const;
export type ToDoKind = (typeof toDoKinds)[number];

export interface ToDoItem {
  kind: ToDoKind;
  count: number;
  /** The first day on which one of them is due. */
  dueOn: string | null;
}

export interface ToDo {
  today: string;
  items: ToDoItem[];
}

export const fetchToDo = (school: string) => get<ToDo>(`/api/schools/${encodeURIComponent(school)}/to-do`);
