import type { ActivityKind } from '../../domain/activity.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Block, Message } from '../message.ts';
import { count, excerpt, listed, when } from '../wording.ts';
import { bold, withUndo } from './saved.ts';

export type LoggedDetails = { act: number; note: string | null; on: Temporal.PlainDate; today: Temporal.PlainDate };

/** What was logged, with Undo; `also` is what the coach has to say to it. */
export function logged(
  entries: { kind: ActivityKind; count: number }[],
  deal: Deal | null,
  { act, note, on, today }: LoggedDetails,
  also: Block[] = [],
): Message {
  const things = listed(entries.map((entry) => countOf(entry.kind, entry.count)));
  const where = deal ? ` on ${bold(deal.name)}` : '';
  const day = on.equals(today) ? '' : ` for ${when(on, today)}`;
  const quoted = note ? ` · note: ${excerpt(note, 200)}` : '';
  const { text, blocks = [] } = withUndo(`Logged: ${things}${where}${day}${quoted}`, act);
  return { text, blocks: [...blocks, ...also] };
}

/** "12 calls", "1 research": research is not counted in pieces. */
export function countOf(kind: ActivityKind, number: number): string {
  return count(number, kind, kind === 'research' || kind === 'social' ? kind : `${kind}s`);
}
