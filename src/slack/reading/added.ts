import { afterLog } from '../commands/after-log.ts';
import { afterLoss } from '../commands/deal/lost.ts';
import { excuseBlocks } from '../commands/excuse.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Block } from '../message.ts';
import type { Applied, Done } from './applied.ts';

type Written = Extract<Applied, { is: 'applied' }>;

/** Whether the coach may have something to say to what was written. */
export function mayAddTo({ act, done }: Written): boolean {
  return act !== null && (done.some(isLoss) || done.length === 1);
}

/**
 * What the coach says to what a message wrote, as the commands do: after a loss the mirror, after a touch what is next, to a cause outside
 * the counter-example. Of several updates only a loss is answered: one answer asks one thing.
 */
export async function addedTo(ask: Ask, { act, done }: Written): Promise<Block[]> {
  if (act === null) return [];
  const loss = done.find(isLoss);
  if (loss) return afterLoss(ask, loss.changed);
  const [only, ...others] = done;
  if (!only || others.length > 0) return [];
  const isNextSaid = saysNext(only);
  if ((only.is === 'logged' || only.is === 'changed') && only.touches.length > 0) {
    const deal = only.is === 'logged' ? only.deal : only.changed.deal;
    const at = ask.said.at.toInstant();
    const on = ask.said.at.toPlainDate();
    return afterLog(ask, { entries: only.touches, deal, note: beside(ask.text), on, at, act, isNextSaid });
  }
  if (only.is !== 'changed' || isNextSaid) return [];
  return excuseBlocks(ask, { text: ask.text, deal: only.changed.deal });
}

function isLoss(done: Done): done is Extract<Done, { is: 'changed' }> {
  return done.is === 'changed' && done.changed.changes.some(({ field, to }) => field === 'status' && to === 'lost');
}

/** Whether it was told what comes next, or by when: then nobody asks. */
function saysNext({ update: { parts } }: Done): boolean {
  return Boolean(parts.nextStep || parts.nextStepOn || parts.buyerPromiseOn || parts.outcome);
}

/** What a message tells beside the work itself, which comes first: "left vm at acme, no answer". Null where it tells no more. */
function beside(text: string): string | null {
  const [, more = ''] = /^.*?(?:[,;:.!?\n]|\s[-–—]\s)(.*)$/s.exec(text.trim()) ?? [];
  return more.trim() || null;
}
