let down = $state(false);

/** Whether the server could be reached the last time that anything asked it. */
export const reach = {
  get isDown() {
    return down;
  },
  answered(): void {
    down = false;
  },
  failed(): void {
    down = true;
  },
};

globalThis.addEventListener?.('offline', reach.failed);
