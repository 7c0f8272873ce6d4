import type { DealChanged } from '../../store/deals.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { escape, shorten } from '../wording.ts';
import { changesInWords } from './change.ts';

/** The name of a deal in bold, as every message shows it. */
export function bold(name: string): string {
  return `*${escape(shorten(name, 80))}*`;
}

/** What an act changed of a deal, with Undo. `lead` opens the sentence ("Won"); without it the deal's name does. */
export function saved({ deal, changes, act, heard }: DealChanged, today: Temporal.PlainDate, lead = 'Saved'): Message {
  if (heard) return { text: `I heard that already, and ${bold(deal.name)} stands as it was saved then.` };
  if (act === null) return { text: `${bold(deal.name)} says that already. Nothing changed.` };
  // Won, Lost and Parked say the status themselves.
  const told = lead === 'Saved' ? changes : changes.filter(({ field, from }) => field !== 'status' || from === null);
  const phrases = changesInWords(told, deal, today);
  const text = [`${lead}: ${bold(deal.name)}`, ...phrases].join(' · ');
  return withUndo(text, act);
}

/** A sentence about what was done, with the button that undoes it. */
export function withUndo(text: string, act: number): Message {
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undo, String(act)))] };
}
