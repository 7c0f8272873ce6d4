import type { Answer } from '../../domain/play.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { PlaySaved } from '../../store/plays.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { capital, day, excerpt, NOTHING_CHANGED } from '../wording.ts';
import { proofInWords } from './proof.ts';
import { withUndo } from './saved.ts';

/** Scenarios that the words fit alike. */
const OFFERED = 5;

/** The most of a play that is shown: far more than one may have, but each & of it takes five characters. */
const SHOWN = 900;

/** What a button that takes a play over carries: whose words, null for the standard ones, and whether the message stays as it is. */
export type Taken = { scenario: string; play: number | null; stays?: boolean };

/** A wording of before. */
export type Earlier = { text: string; ownerId: string | null; at: Temporal.Instant };

/** What may stand under the plays: how they were worded before. */
export type Around = { earlier?: Earlier[]; today?: Temporal.PlainDate; zone?: string };

/** The plays for a scenario in the order given, each with its proof and the way to make it one's own. */
export function playAnswer(scenario: Scenario, answers: readonly Answer[], around: Around = {}): Message {
  const { earlier = [] } = around;
  const name = `*${excerpt(scenario.name, 80)}*`;
  const situation = scenario.situation === scenario.name ? [] : [excerpt(scenario.situation, 200)];
  const isMine = answers.some(({ from }) => from === 'mine');
  const write = button('Write mine', ACTION.writePlay, scenario.key, answers.length === 0 ? 'primary' : undefined);
  const blocks: Block[] = [
    section([name, ...situation].join('\n')),
    ...(answers.length === 0 ? [section('Nobody has decided on a play for it yet. What will you do?')] : []),
    ...answers.map((answer) => section(answerLines(answer), buttonFor(scenario, answer))),
    ...(earlier.length > 0 ? [context(earlierLines(earlier, around))] : []),
    ...(isMine ? [] : [actions(write)]),
  ];
  const [first] = answers;
  const text = first ? `${name}: ${quoted(first.text)} (${proofInWords(first.proof)})` : `${name}: no play yet.`;
  return { text, blocks };
}

/** Whose play it is, inside a sentence. */
export const WHOSE_PLAY: Record<Answer['from'], string> = {
  mine: 'your play',
  colleague: "a colleague's play",
  team: "your team's play",
  standard: 'the standard play',
};

function headOf({ from, play }: Answer): string {
  return from === 'colleague' ? `<@${play?.ownerId}>'s play, the best proven` : capital(WHOSE_PLAY[from]);
}

function answerLines(answer: Answer): string {
  return [`*${headOf(answer)}*`, `>${quoted(answer.text)}`, `_${proofInWords(answer.proof)}_`].join('\n');
}

function buttonFor({ key }: Scenario, { from, play }: Answer) {
  if (from === 'mine') return button('Edit', ACTION.writePlay, key);
  const value: Taken = { scenario: key, play: play?.id ?? null };
  return button('Make it mine', ACTION.makeMine, JSON.stringify(value));
}

function earlierLines(earlier: Earlier[], { today, zone }: Around): string {
  const lines = earlier.map(({ text, ownerId, at }) => {
    const on = today && zone ? `, ${day(at.toZonedDateTimeISO(zone).toPlainDate(), today)}` : '';
    return `• ${ownerId ? 'yours' : "the team's"}${on}: ${excerpt(text, 400)}`;
  });
  return ['Before:', ...lines].join('\n');
}

/** A play as it is shown. */
export function quoted(text: string): string {
  return excerpt(text, SHOWN);
}

/** Which of two scenarios is meant? */
export function whichScenario(words: string, scenarios: readonly Scenario[]): Message {
  const text = `"${excerpt(words, 80)}" could be one of these. Which is it?`;
  const buttons = scenarios
    .slice(0, OFFERED)
    .map(({ key, name }, index) => button(name, `${ACTION.chooseScenario}:${index}`, key));
  return { text, blocks: [section(text), actions(...buttons)] };
}

/** What became of saving a play, with Undo. `whose` is the team's name; null for one's own. */
export function playSaved(scenario: Scenario, text: string, saved: PlaySaved, whose: string | null): Message {
  const theirs = whose === null ? 'your play' : `${excerpt(whose, 80)}'s play`;
  const name = `*${excerpt(scenario.name, 80)}*`;
  if (saved.is === 'heard') return { text: `I heard that already. ${capital(theirs)} stands as it was saved then.` };
  if (saved.is === 'same') return { text: `That is ${theirs} for ${name} already. ${NOTHING_CHANGED}` };
  const before = saved.before ? [`_Before: ${excerpt(saved.before, 400)}_`] : [];
  const practise =
    whose === null ? [`Say it once before you need it: \`/coach practice ${excerpt(scenario.name, 60)}\``] : [];
  return withUndo(
    [`Saved as ${theirs} for ${name}:`, `>${quoted(text)}`, ...before, ...practise].join('\n'),
    saved.act,
  );
}
