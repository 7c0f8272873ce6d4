import { lastAsked } from './guide/asked.ts';
import {
  changedDeal,
  closedThreadsIn,
  committed,
  hadEffect,
  holdsDigest,
  isSaidUnasked,
  savedPlay,
} from './guide/facts.ts';
import { deliveryOf } from './guide/mark.ts';
import { savesReading, takesBack } from './guide/readings.ts';
import type { Stage } from './stage.ts';
import type { Doing, Guide, GuideDoing, GuideStep } from './wire.ts';

export type GuideBook = {
  state: () => Guide;
  /** Takes note of what the person at the page did, when it is done with all that it led to. */
  noticed: (doing: Doing) => Promise<void>;
  obey: (doing: GuideDoing) => void;
};

/** The first steps, ticked off as the person at the page really does them; `kept` as they were left, `begun` when the office first opened. */
export function guideOf(
  stage: Stage,
  kept: Guide = { done: [], dismissed: false },
  begun: Temporal.Instant = stage.office.now(),
): GuideBook {
  const { office, changed } = stage;
  const { db, slack } = office;
  const done = new Set(kept.done);
  let { dismissed } = kept;
  /** The form that somebody opened from something Sideline said on its own. */
  const opened = new Map<string, string>();

  const update = async (doing: Doing) => {
    if (doing.does === 'read') return false;
    const asked = lastAsked(slack, doing.me);
    return asked !== undefined && changedDeal(db, asked);
  };

  const reword = async (doing: Doing) => {
    const asked = doing.does === 'press' ? lastAsked(slack, doing.me) : undefined;
    return asked !== undefined && takesBack(asked) && hadEffect(db, asked);
  };

  const aloud = async (doing: Doing) => {
    if (doing.does !== 'press' || !('channel' in doing.shown)) return false;
    const { channel } = doing.shown;
    const isDm = slack.channels(doing.me).some((one) => one.id === channel && one.isDm);
    const asked = lastAsked(slack, doing.me);
    return !isDm && asked !== undefined && savesReading(asked) && hadEffect(db, asked);
  };

  const digest = async (doing: Doing) => {
    if (doing.does !== 'read') return false;
    const read = slack.messages(doing.channel, doing.me).filter(({ ts }) => Number(ts) <= Number(doing.ts));
    const isDm = slack.channels(doing.me).some(({ id, isDm }) => id === doing.channel && isDm);
    return (
      isDm &&
      holdsDigest(
        db,
        read.flatMap((message) => deliveryOf(message) ?? []),
      )
    );
  };

  const nudge = async (doing: Doing) => {
    if (doing.does !== 'press' && doing.does !== 'submit') return false;
    const asked = lastAsked(slack, doing.me);
    if (!asked) return false;
    if (doing.does === 'submit') return asked.viewId === opened.get(doing.me) && hadEffect(db, asked);
    if (!('channel' in doing.shown)) return false;
    const { channel, ts } = doing.shown;
    const message = slack.messages(channel, doing.me).find((one) => one.ts === ts);
    const delivery = message && deliveryOf(message);
    if (delivery === undefined || !(await isSaidUnasked(db, delivery))) return false;
    const form = slack.modal(doing.me);
    if (form) opened.set(doing.me, form.id);
    return hadEffect(db, asked);
  };

  const play = async (doing: Doing) => {
    if (doing.does !== 'press' && doing.does !== 'submit') return false;
    const asked = lastAsked(slack, doing.me);
    return asked !== undefined && savedPlay(db, asked);
  };

  const thread = async (doing: Doing) => {
    if (doing.does === 'read') return false;
    const asked = lastAsked(slack, doing.me);
    return asked !== undefined && committed(db, asked);
  };

  const close = async (doing: Doing) => {
    if (doing.does !== 'read' || doing.thread === undefined) return false;
    return (await closedThreadsIn(db, doing.channel, begun)).includes(doing.thread);
  };

  const STEPS: [step: GuideStep, isDoneBy: (doing: Doing) => Promise<boolean>][] = [
    ['update', update],
    ['reword', reword],
    ['aloud', aloud],
    ['digest', digest],
    ['nudge', nudge],
    ['play', play],
    ['thread', thread],
    ['close', close],
  ];

  return {
    state: () => ({ done: STEPS.flatMap(([step]) => (done.has(step) ? step : [])), dismissed }),
    async noticed(doing) {
      const before = done.size;
      for (const [step, isDoneBy] of STEPS) {
        if (!done.has(step) && (await isDoneBy(doing))) done.add(step);
      }
      if (done.size > before) changed();
    },
    obey({ does }) {
      dismissed = does === 'dismiss';
      changed();
    },
  };
}
