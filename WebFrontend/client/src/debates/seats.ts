import type { Debate, DebateFormat, Seat, SeatMark } from '../api/debates';
import { named } from '../language/language.svelte';
import { say } from '../language/say';
import { debateWords as words } from '../language/words/debates';

/** "Үкімет · 1-спикер". */
export function seatName(format: DebateFormat, seat: Seat): string {
  const what = seat.speaker === null ? say(words.reply) : say(words.speaker, { n: seat.speaker });
  return `${named(format.sides[seat.side]?.name)} · ${what}`;
}

/** The name where it may be shown, otherwise the number within the team. */
export function speakerName(debate: Debate, team: string, speaker: string): string {
  const members = debate.teams.find((one) => one.id === team)?.members ?? [];
  const at = members.findIndex((member) => member.id === speaker);
  return members[at]?.name ?? say(words.member, { n: at + 1 });
}

/** Marks are halves at most, so that sums of them are exact. */
export function sumOf(format: DebateFormat, marks: SeatMark[], side: number): number {
  return marks.filter((mark) => format.seats[mark.seat]?.side === side).reduce((sum, mark) => sum + (mark.mark || 0), 0);
}
