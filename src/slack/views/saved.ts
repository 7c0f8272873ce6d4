import type { FieldChange } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import type { DealChanged } from '../../store/deals.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { excerpt, NOTHING_CHANGED } from '../wording.ts';
import { changesInWords } from './change.ts';

/** The name of a deal in bold, as every message shows it. */
export function bold(name: string): string {
  return `*${excerpt(name, 80)}*`;
}

/** What an act changed of a deal, with Undo. `lead` opens the sentence ("Won"); without it the deal's name does. */
export function saved({ deal, changes, act, heard, note }: DealChanged, said: Said, lead = 'Saved'): Message {
  if (heard) return { text: `I heard that already, and ${bold(deal.name)} stands as it was saved then.` };
  if (act === null) return { text: `${bold(deal.name)} says that already. ${NOTHING_CHANGED}` };
  const phrases = changesInWords(lead === 'Saved' ? changes : besides(changes), deal, said).map((phrase) =>
    lead === 'Parked' ? phrase.replace(/^parked /, '') : phrase,
  );
  const noted = note ? [`note: ${excerpt(note, 200)}`] : [];
  const text = [`${lead}: ${bold(deal.name)}`, ...phrases, ...noted].join(' · ');
  return withUndo(text, act);
}

/** A deal that was just opened; `isSecond` where another of the same name is being worked. */
export function openedDeal(opened: DealChanged, said: Said, isSecond: boolean): Message {
  const message = saved(opened, said, 'Opened');
  if (!isSecond || opened.act === null) return message;
  const doubt = 'You already had an open deal of this name. If it is the same sale, press Undo.';
  return withUndo(`${message.text}\n${doubt}`, opened.act);
}

/** What "Won", "Parked" or "Reopened" leave unsaid: they name the status, and what belonged to the one before is gone. */
function besides(changes: FieldChange[]): FieldChange[] {
  if (!changes.some(({ field, from }) => field === 'status' && from !== null)) return changes;
  const ofStatus = ({ field }: FieldChange) => field === 'parkedUntil' || field === 'endReason';
  return changes
    .filter((change) => change.field !== 'status' && (change.to !== null || !ofStatus(change)))
    .map((change) => (ofStatus(change) ? { ...change, from: null } : change));
}

/** A sentence about what was done, with the button that undoes it. */
export function withUndo(text: string, act: number): Message {
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undo, String(act)))] };
}
