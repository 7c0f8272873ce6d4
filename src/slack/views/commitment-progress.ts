import type { Commitment } from '../../domain/commitment.ts';
import { section } from '../blocks.ts';
import type { Block } from '../message.ts';
import { when } from '../wording.ts';
import { said } from './commitments.ts';

/** A log belongs to one or two commitments; more lines than this nobody reads under it. */
const SHOWN = 5;

/** What a log brought commitments to, a line each: "*Call 20 prospects* by Fri 13 Mar: 12 so far", or that it is kept. */
export function progressLines(
  progress: readonly { commitment: Commitment; logged: number }[],
  today: Temporal.PlainDate,
): string[] {
  const lines = progress.slice(0, SHOWN).map(({ commitment, logged }) => {
    const { state, dueOn } = commitment;
    return state === 'kept'
      ? `✓ Kept: ${said(commitment)} (${logged} logged)`
      : `${said(commitment)} by ${when(dueOn, today)}: ${logged} so far`;
  });
  const left = progress.length - SHOWN;
  return left > 0 ? [...lines, `…and ${left} more.`] : lines;
}

/** The same under an answer; no block where it brought none further. */
export function progressBlocks(
  progress: readonly { commitment: Commitment; logged: number }[],
  today: Temporal.PlainDate,
): Block[] {
  const lines = progressLines(progress, today);
  return lines.length > 0 ? [section(lines.join('\n'))] : [];
}
