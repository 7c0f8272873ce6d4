import { z } from 'zod';
import type { Deal } from '../../domain/deal.ts';
import { FACT_NAMES } from '../../domain/facts.ts';
import type { LostMirror } from '../../domain/mirror.ts';
import type { Said } from '../../domain/text/said.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { count, listed } from '../wording.ts';
import { figure } from './focus.ts';
import { saved } from './saved.ts';

/** What "That was all" carries: the deal, and the act that ended it, for its Undo. */
export const LOSS = z.object({ deal: z.number(), act: z.number() });
export type Loss = z.infer<typeof LOSS>;

/** What was done on a lost deal beside what won ones took, and whether one more try is worth it. */
export function lostMirror(mirror: LostMirror, loss: Loss): Block[] {
  return [
    section([doneLine(mirror), ...wonLine(mirror)].join('\n')),
    actions(
      button('One more try', ACTION.oneMoreTry, String(loss.deal)),
      button('That was all', ACTION.thatWasAll, JSON.stringify(loss satisfies Loss)),
    ),
  ];
}

/** The loss as it was saved, once the mirror is answered: nothing else is left of the message. */
export function lossAnswered(deal: Deal, act: number, said: Said): Message {
  const reason = { field: 'endReason' as const, from: null, to: deal.endReason };
  const changes = deal.endReason === null ? [] : [reason];
  return saved({ deal, changes, act, heard: false }, said, 'Lost');
}

/** What a deal that ended well is answered with, lost as it is. */
export function goodEnding(ending: 'clear-no' | 'cannot-help'): Block[] {
  return [
    section(
      ending === 'clear-no'
        ? 'A clear no: good work.'
        : 'You found out that we cannot help them, and ended it: good work.',
    ),
  ];
}

function doneLine({ done: { touches, channels, days }, blanks }: LostMirror): string {
  const by = channels.length > 0 ? ` by ${listed(channels)}` : '';
  const over = days === null ? '' : days === 0 ? ' within a day' : ` in ${count(days, 'working day')}`;
  const blank = blanks.length > 0 ? ` Not written down: ${listed(blanks.map((fact) => FACT_NAMES[fact]))}.` : '';
  return `*What was done:* ${count(touches, 'touch', 'touches')}${by}${over}.${blank}`;
}

function wonLine({ won }: LostMirror): string[] {
  if (!won || won.touches.median === null) return [];
  const { touches, channels, days } = won;
  const took = [
    `${figure(touches.median ?? 0)} ${touches.median === 1 ? 'touch' : 'touches'}`,
    ...(channels.median === null
      ? []
      : [`${figure(channels.median)} ${channels.median === 1 ? 'channel' : 'channels'}`]),
    ...(days.median === null ? [] : [`${figure(days.median)} working ${days.median === 1 ? 'day' : 'days'}`]),
  ];
  return [`*Won deals here:* ${listed(took)} (medians of ${touches.of} in 180 days).`];
}
