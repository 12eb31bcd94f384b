import { postName } from '../account/post-name';
import type { ReportHead } from '../api/reports';
import { clock, date, dateRange } from '../language/dates';
import { say } from '../language/say';
import { reportWords as words } from '../language/words/reports';

export function titleOf(head: ReportHead): string {
  return say(head.span === 'week' ? words.week : words.quarter, { range: dateRange(head.from, head.to) });
}

export function authorOf(head: ReportHead): string {
  const post = postName(head);
  return head.author ? `${head.author}. ${post}` : post;
}

export function at(instant: string): string {
  return `${date(instant)}, ${clock(instant)}`;
}

/** Both instants are of the school's clock. */
export function isLate(head: ReportHead): boolean {
  return head.firstSentAt !== null && Date.parse(head.firstSentAt) > Date.parse(head.deadline);
}
