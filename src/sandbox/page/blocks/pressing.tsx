import { type ReactNode, useState } from 'react';
import type { Json } from '../../slack/state.ts';
import type { Done } from '../../web/wire.ts';
import { Confirm } from './confirm.tsx';
import { type Entry, entryOf, fieldOf } from './form.ts';
import type { Held } from './held.ts';
import { questionBefore } from './question.ts';
import { useOnce, useSurface } from './surface.tsx';

/** How an element acts: what stands in it, how to press it or put something into it, and what to show beside it. */
export type Pressing = {
  entry: Entry;
  isBusy: boolean;
  /** Asks first where the element says so, then presses. */
  press: (value?: Held) => void;
  /** The same for something chosen: it goes back to what it was where nothing came of it. */
  choose: (entry: Entry) => void;
  /** The question that is being asked, and what went wrong. */
  beside: ReactNode;
};

/** How this element of this block acts on the surface it stands on. */
export function usePressing(block: Json, element: Json): Pressing {
  const { shown, act, filling } = useSurface();
  const { isBusy, problem, once } = useOnce();
  const [waiting, setWaiting] = useState<{ go: () => void }>();
  const field = fieldOf(block, element);
  const entry = entryOf(filling.form, field);
  const question = questionBefore(element);

  const send = (value: Held | undefined): Promise<Done> =>
    once(() => {
      const pressed = {
        does: 'press' as const,
        shown,
        block: String(block.block_id),
        action: String(element.action_id),
      };
      return act(value === undefined ? pressed : { ...pressed, value });
    });
  const asking = (go: () => void) => {
    if (isBusy) return;
    if (question) setWaiting({ go });
    else go();
  };
  const chosen = async (next: Entry) => {
    filling.put(field, next);
    filling.wasSent(field, next.held);
    const { problem: wrong } = await send(next.held);
    if (wrong) filling.put(field, entry);
  };

  const answered = (yes: boolean) => {
    setWaiting(undefined);
    if (yes) waiting?.go();
  };
  return {
    entry,
    isBusy,
    press: (value) => asking(() => void send(value)),
    choose: (next) => asking(() => void chosen(next)),
    beside: (
      <>
        {problem && (
          <p className="bk-problem" role="alert">
            {problem}
          </p>
        )}
        {waiting && question && <Confirm question={question} answer={answered} />}
      </>
    ),
  };
}
