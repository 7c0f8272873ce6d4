import type { Message } from '../slack/state.ts';
import type { Read } from './keep.ts';

/** Words that call everybody in a channel. */
const EVERYBODY = /<!(channel|here|everyone)/;

/** Up to where each person has read each channel. */
export type Marks = {
  /** Has somebody read a channel up to this message. A mark only ever goes forward. */
  read: (me: string, channel: string, ts: string) => void;
  /** How much of these messages, which are one channel's, somebody has not read, and whether any of it calls them. */
  unread: (me: string, channel: string, messages: Message[]) => { unread: number; mentioned: boolean };
  /** All marks, as they are kept. */
  all: () => Read;
};

/** The marks as they were kept; where somebody has none, they have read up to `first`. */
export function marksFrom(kept: Read, first: string): Marks {
  const marks = structuredClone(kept);
  const markOf = (me: string, channel: string) => marks[me]?.[channel] ?? first;

  return {
    read(me, channel, ts) {
      if (Number(ts) <= Number(markOf(me, channel))) return;
      marks[me] = { ...marks[me], [channel]: ts };
    },
    unread(me, channel, messages) {
      const mark = Number(markOf(me, channel));
      const fresh = messages.filter(({ ts, user }) => Number(ts) > mark && user !== me);
      return { unread: fresh.length, mentioned: fresh.some((message) => calls(message, me)) };
    },
    all: () => structuredClone(marks),
  };
}

function calls({ text, blocks }: Message, me: string): boolean {
  const words = `${text}${blocks ? JSON.stringify(blocks) : ''}`;
  return words.includes(`<@${me}`) || EVERYBODY.test(words);
}
