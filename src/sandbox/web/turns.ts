import type { Stage } from './stage.ts';

/** Work that is done one after the other, in the order in which it was asked for. A failure stops nothing behind it. */
export function turns(): Stage['turn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
