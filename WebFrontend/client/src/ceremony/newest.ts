/** An answer that was overtaken by the answer to a later question is not shown. */
export function newest<T>(fetch: () => Promise<T>): () => Promise<T> {
  let last: { turn: number; answer: T } | null = null;
  let asked = 0;
  return async () => {
    const turn = ++asked;
    const answer = await fetch();
    if (!last || turn > last.turn) last = { turn, answer };
    return last.answer;
  };
}
