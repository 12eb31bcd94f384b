import type { ToDoKind } from '../api/todo';

/** Where something that waits is done. */
export function toDoPath(school: string, kind: ToDoKind): string {
  switch (kind) {
    case 'returned-sheets':
      return '/desk#returned';
    case 'confirm-sheets':
      return '/desk#to-confirm';
    case 'answer-appeals':
      return '/desk#appeals';
    case 'answer-letters':
      return '/desk#letters';
    case 'read-messages':
      return `/s/${school}/contact`;
    case 'approve-plan':
    case 'accept-proof':
    case 'give-proof':
      return `/s/${school}/plan`;
    case 'accept-reports':
      return `/s/${school}/reports`;
    case 'accept-tasks':
      return `/s/${school}/tasks`;
    case 'review-ideas':
    case 'accept-results':
      return `/s/${school}/initiatives`;
    case 'approve-news':
      return `/s/${school}/news`;
    case 'verify-hours':
      return '/volunteer';
    case 'finish-elections':
      return `/s/${school}/elections`;
    case 'sign-minutes':
    case 'applications':
      return `/s/${school}/parliament`;
    case 'confirm-givers':
    case 'approve-committee':
      return '/campaign';
  }
}
