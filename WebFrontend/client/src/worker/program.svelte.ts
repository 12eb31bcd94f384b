const lookEvery = 3_600_000;

let waiting = $state.raw<ServiceWorker | null>(null);

/** The program that this page runs, and whether a newer one is ready on the device. */
export const program = {
  get isNewer() {
    return waiting !== null;
  },
  renew(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting?.postMessage('take-over');
  },
};

/** Lets the program open without a link. Browsers allow that over HTTPS and on the computer itself. */
export async function keepProgram(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
  const look = () => (waiting = navigator.serviceWorker.controller ? registration.waiting : null);
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < lookEvery) return;
    looked = Date.now();
    void registration.update().catch(() => {});
  });
}
