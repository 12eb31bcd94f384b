/** Keeps a hall screen from going dark. Browsers take the lock away from hidden pages, so it is asked for again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (document.hidden) return;
    lock = await (navigator.wakeLock?.request('screen') ?? Promise.resolve(null)).catch(() => null);
  };
  const askAgain = () => void ask();
  document.addEventListener('visibilitychange', askAgain);
  askAgain();
  return () => {
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release();
  };
}
