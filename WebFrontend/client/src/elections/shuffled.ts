/** In an order of chance: whoever stands first on a ballot has an advantage, so it is somebody else on every ballot. */
export function shuffled<T>(items: readonly T[], draw: () => number = Math.random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
