const besides = 60_000;

/** Calls `changed` every minute and when the page comes to the front again; never while nobody looks. */
export function keepLooking(changed: () => void): () => void {
  const look = () => document.hidden || changed();
  const timer = setInterval(look, besides);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/**
 * Calls `changed` when the hub listens, and whenever something of these flows of a school has changed: that is the time to fetch
 * again. Every minute too, for whoever has no socket.
 */
export function follow(school: string, flows: string | readonly string[], changed: () => void): () => void {
  let stopped = false;
  let unwatch: (() => void)[] = [];
  const stopLooking = keepLooking(changed);
  void import('./live-connection').then(
    ({ liveConnection }) => {
      const watch = (flow: string) =>
        liveConnection.watchFlow({ school, flow, flowChanged: () => document.hidden || changed() });
      if (!stopped) unwatch = [flows].flat().map(watch);
    },
    () => {}, // Without a network the minutes are what is left.
  );
  return () => {
    stopped = true;
    stopLooking();
    unwatch.forEach((stop) => stop());
  };
}
