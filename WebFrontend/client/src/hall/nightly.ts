const quietHour = 4;
const longEnough = 6 * 3_600_000;

/**
 * A hall screen runs for months. Once a night, while nobody looks, it starts afresh, with whatever newer program the
 * server has; without a link it stays as it is, since a page that cannot be fetched would leave the screen empty.
 */
export function isTimeToStartAfresh(screen: { openFor: number; clock: string; linked: boolean }): boolean {
  return screen.linked && screen.openFor > longEnough && Number(screen.clock.slice(0, 2)) === quietHour;
}
