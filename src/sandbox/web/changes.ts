/** At most this often is it said that something changed, milliseconds: about 15 times a second. */
const PACE = 66;

/** Tells whoever listens that something changed; many changes at once are told once. */
export type Changes = { changed: () => void; listen: (hear: () => void) => () => void; close: () => void };

export function openChanges(): Changes {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let toldAt = 0;

  const tell = () => {
    timer = undefined;
    toldAt = performance.now();
    for (const hear of listeners) hear();
  };
  return {
    changed() {
      timer ??= setTimeout(tell, Math.max(0, toldAt + PACE - performance.now()));
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    close() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
