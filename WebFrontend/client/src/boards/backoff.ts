const longest = 10_000;

/** Jittered exponential waiting: a whole school that lost its link must not come back in one instant. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longest, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + random() / 2));
}
