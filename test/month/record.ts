import type { Office } from './office.ts';
import { placeOf } from './place.ts';
import type { Shown } from './reading.ts';

/** What was written down while the month was played; messages are known by their places. */
export type Record = {
  /** Each message of ours as it was first said. */
  first: Map<string, Shown>;
  /** What each became by its edits, in their order. */
  edits: Map<string, Shown[]>;
  deleted: Shown[];
  /** Where somebody pressed. */
  answered: Set<string>;
  pressed: (messages: readonly Shown[]) => void;
  /** Writes down nothing more. */
  stop: () => void;
};

/** Begins to write down what happens in the office's Slack. */
export function recordOf({ slack }: Office): Record {
  const first = new Map<string, Shown>();
  const edits = new Map<string, Shown[]>();
  const deleted: Shown[] = [];
  const answered = new Set<string>();
  const stop = slack.onMessage(({ how, message }) => {
    const place = placeOf(message);
    if (how === 'posted') first.set(place, message);
    if (how === 'edited') edits.set(place, [...(edits.get(place) ?? []), message]);
    if (how === 'deleted') deleted.push(message);
  });
  const pressed = (messages: readonly Shown[]) => {
    for (const message of messages) answered.add(placeOf(message));
  };
  return { first, edits, deleted, answered, pressed, stop };
}
