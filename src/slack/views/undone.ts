import type { Undone } from '../../store/undo.ts';
import type { Message } from '../message.ts';
import { listed } from '../wording.ts';
import { changesInWords } from './change.ts';
import { countOf } from './logged.ts';
import { bold } from './saved.ts';

const FIELD_WORDS: Record<string, string> = {
  nextStep: 'next step',
  nextStepOn: 'next step date',
  buyerPromise: 'what they promised',
  buyerPromiseOn: 'the date they promised',
  closeOn: 'close date',
  parkedUntil: 'park date',
  endReason: 'reason',
  endedOn: 'end date',
  ownerId: 'owner',
};

/** What an undo put back, and what it left because it was changed since. */
export function undone({ deals, logged }: Undone, today: Temporal.PlainDate): Message {
  const lines = deals.map(({ deal, restored, kept }) => {
    const opened = restored.some(({ field, from }) => field === 'status' && from === null);
    if (opened) return `Undone: ${bold(deal.name)} was not opened.`;
    const back = restored.map(({ field, from, to }) => ({ field, from: to, to: from }));
    const phrases = back.length > 0 ? changesInWords(back, deal, today, 'undone') : ['the note'];
    const left = kept.length > 0 ? [`changed since, so left: ${fieldsOf(kept)}`] : [];
    return `Undone on ${bold(deal.name)}: ${[...phrases, ...left].join(' · ')}`;
  });
  const things = logged.map(({ kind, count }) => countOf(kind, count));
  const activities = things.length > 0 ? [`Undone: ${listed(things)} no longer logged.`] : [];
  return { text: [...lines, ...activities].join('\n') || 'Undone.' };
}

function fieldsOf(changes: { field: string }[]): string {
  return listed(changes.map(({ field }) => FIELD_WORDS[field] ?? field));
}
