/** How long an answer may take and still go in the acknowledgement; Slack gives up after 3 s. */
const IN_TIME_MS = 2000;

/** Handlers, and work that goes on after its acknowledgement. Stopping waits for them. */
export type Pending = {
  keep: (work: Promise<unknown>) => void;
  /** Resolves when what is under way now is done, whatever begins meanwhile. */
  inHand: () => Promise<void>;
  /** Resolves when nothing is under way. */
  drained: () => Promise<void>;
};

export function pendingWork(): Pending {
  const running = new Set<Promise<unknown>>();
  return {
    keep(work) {
      const settled = work.catch(() => undefined).finally(() => running.delete(settled));
      running.add(settled);
    },
    async inHand() {
      await Promise.all(running);
    },
    async drained() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** What `work` gives, or undefined where it is not ready in 2 s; it then goes on. */
export async function inTime<Result>(work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), IN_TIME_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
