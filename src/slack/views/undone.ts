import { FACT_NAMES } from '../../domain/facts.ts';
import type { Said } from '../../domain/text/said.ts';
import type { CommitmentUndone } from '../../store/commitment-undo.ts';
import type { Undone } from '../../store/undo.ts';
import type { Message } from '../message.ts';
import { day, excerpt, listed } from '../wording.ts';
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
  ...FACT_NAMES,
};

/** What an undo put back, and what it left because it was changed since. */
export function undone({ deals, logged, plays, commitments }: Undone, told: Said): Message {
  const today = told.at.toPlainDate();
  const lines = deals.map(({ deal, restored, kept }) => {
    const opened = restored.some(({ field, from }) => field === 'status' && from === null);
    if (opened) return `Undone: ${bold(deal.name)} was not opened.`;
    const back = restored.map(({ field, from, to }) => ({ field, from: to, to: from }));
    const phrases = back.length > 0 ? changesInWords(back, deal, told, 'undone') : ['the note'];
    const left = kept.length > 0 ? [`changed since, so left: ${fieldsOf(kept)}`] : [];
    return `Undone on ${bold(deal.name)}: ${[...phrases, ...left].join(' · ')}`;
  });
  const things = logged.map(({ kind, count }) => countOf(kind, count));
  const activities = things.length > 0 ? [`Undone: ${listed(things)} no longer logged.`] : [];
  const played = plays.map(({ isTeams, back }) => {
    const whose = isTeams ? "the team's play" : 'your play';
    return back ? `Undone: ${whose} is again "${excerpt(back, 400)}"` : `Undone: ${whose} is gone again.`;
  });
  // Moved once its day had come, a commitment was made anew in the same words: it is one thing that is undone.
  const isAnew = ({ what, commitment }: CommitmentUndone) =>
    what === 'unmade' && commitments.some((one) => one.what === 'state' && one.commitment.text === commitment.text);
  const said = commitments.filter((one) => !isAnew(one)).map((one) => commitmentUndone(one, today));
  return { text: [...lines, ...activities, ...played, ...said].join('\n') || 'Undone.' };
}

function commitmentUndone({ commitment, what }: CommitmentUndone, today: Temporal.PlainDate): string {
  const { text, state, dueOn } = commitment;
  const name = `"${excerpt(text, 200)}"`;
  switch (what) {
    case 'unmade':
      return `Undone: ${name} is no commitment any more.`;
    case 'state':
      return state === 'kept' ? `${name} is kept.` : `Undone: ${name} is open again, by ${day(dueOn, today)}.`;
    case 'dueOn':
      return `Undone: ${name} is due by ${day(dueOn, today)} again.`;
    case 'text':
      return `Undone: it says ${name} again.`;
    case 'left':
      return `${name} was changed since, so it stays as it is.`;
  }
}

function fieldsOf(changes: { field: string }[]): string {
  return listed(changes.map(({ field }) => FIELD_WORDS[field] ?? field));
}
