import { setTimeout } from 'node:timers/promises';

/** While much happens at once, it is written this often, milliseconds. */
const PACE = 500;

/** Writes what is to be kept, one writing at a time. */
export type Keeper = {
  /** Resolves when all that is so now is on the disk. */
  save: () => Promise<void>;
  /** Sees to it that what is so now is on the disk before long. A failure shows at the next `save`. */
  soon: () => void;
  /** Writes a last time; after that nothing is written any more. */
  close: () => Promise<void>;
};

/** A keeper of what `write` writes. */
export function keeperOf(write: () => Promise<void>): Keeper {
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let isComing = false;
  let isClosed = false;

  const save = () => {
    // Whoever asks while one is being written waits for the next, which has it all.
    next ??= writing
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        writing = write();
        return writing;
      });
    return next;
  };
  const later = async () => {
    await setTimeout(PACE, undefined, { ref: false });
    isComing = false;
    if (!isClosed) await save();
  };
  return {
    save,
    soon() {
      if (isComing) return;
      isComing = true;
      void later().catch(() => undefined);
    },
    async close() {
      isClosed = true;
      await save();
    },
  };
}
