import type { DebateStage, League, Round } from '../api/debates';
import { say } from '../language/say';
import { debateWords as words } from '../language/words/debates';

export function stageText(stage: DebateStage): string {
  return say({ open: words.stageOpen, closed: words.stageClosed, awarded: words.stageAwarded }[stage]);
}

export function leagueText(league: League): string {
  const level = { beginner: words.beginner, open: words.openLeague }[league.level];
  const language = { kk: words.kazakh, ru: words.russian, en: words.english }[league.language];
  return `${say(words.level)}: ${say(level)}, ${say(language)}`;
}

export function roundTitle(round: Round): string {
  if (round.kind === 'preliminary') return say(words.round, { n: round.number });
  return round.rooms.length === 1 ? say(words.final) : say(words.knockOut, { n: round.number });
}
