const besides = 60_000;

/**
 * Calls `changed` when the hub listens, and whenever something of a school's flow has changed: that is the time to fetch it again.
 * Every minute too, for whoever has no socket; never while nobody looks.
 */
export function follow(school: string, flow: string, changed: () => void): () => void {
  let stopped = false;
  let unwatch: (() => void) | undefined;
  const look = () => document.hidden || changed();
  const timer = setInterval(look, besides);
  document.addEventListener('visibilitychange', look);
  void import('./live-connection').then(
    ({ liveConnection }) => {
      if (!stopped) unwatch = liveConnection.watchFlow({ school, flow, flowChanged: look });
    },
    () => {}, // Without a network the clock above is what is left.
  );
  return () => {
    stopped = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    unwatch?.();
  };
}
