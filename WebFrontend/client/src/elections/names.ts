import type { Candidate, Election } from '../api/elections';
import { say } from '../language/say';
import { electionKindWords, electionWords as words } from '../language/words/elections';

export function nameOf(candidate: Candidate): string {
  const name = candidate.name ?? say(words.nameless, { n: candidate.number });
  return candidate.class ? `${name}, ${candidate.class}` : name;
}

export function candidateOf(election: Election, number: number): Candidate {
  return election.candidates[number - 1]!;
}

export function titleOf(election: Election): string {
  const kind = say(electionKindWords[election.kind]!);
  return election.class ? `${kind}: ${election.class}` : kind;
}
