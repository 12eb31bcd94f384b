/** What can be wrong with a ballot, as the server names it. */
export const ballotFaults = [
  'unknown-seat',
  'mark-missing',
  'mark-twice',
  'mark-out-of-range',
  'mark-step',
  'speaker-not-in-team',
  'speaker-twice',
  'reply-speaker',
  'rank-missing',
  'rank-out-of-range',
  'rank-twice',
  'rank-against-marks',
  'rank-not-allowed',
  'winner-missing',
  'winner-not-allowed',
  'unknown-winner',
  'ballot-undecided',
] as const;

export type BallotFault = (typeof ballotFaults)[number];

export const isBallotFault = (code: string): code is BallotFault => (ballotFaults as readonly string[]).includes(code);
