import type { Answer } from '../../domain/play.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { RunAnswered } from '../../store/runs.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { capital, excerpt } from '../wording.ts';
import { quoted, type Taken, WHOSE_PLAY } from './play-answer.ts';

/** A scenario that a touch or a loss carried, its play, and one thing to press: whether it was done, else how to make one's own. */
export function carriedPlay(
  scenario: Scenario,
  used: Answer | undefined,
  run: { id: number; asked: boolean },
): Block[] {
  const name = `*${excerpt(scenario.name, 80)}*`;
  if (!used) {
    const write = button('Write mine', ACTION.writePlay, scenario.key);
    return [section(`${name}: you have no play for it yet.`, write)];
  }
  if (run.asked) {
    const said = `${name}. ${capital(WHOSE_PLAY[used.from])}:\n>${quoted(used.text)}`;
    const value = String(run.id);
    const buttons = [button('Yes', ACTION.didPlay, value), button('No', ACTION.didNotPlay, value)];
    return [section(`${said}\nDid you do it?`), actions(...buttons)];
  }
  const line = `${name}. ${capital(WHOSE_PLAY[used.from])}: ${quoted(used.text)}`;
  if (used.from === 'mine') return [section(line)];
  const taken: Taken = { scenario: scenario.key, play: used.play?.id ?? null, stays: true };
  return [section(line, button('Make it mine', ACTION.makeMine, JSON.stringify(taken)))];
}

/** What became of an answer to "did you do it?". */
export function playAnswered(answered: RunAnswered): Message {
  if (answered.is === 'gone') return { text: 'That is no longer logged, so nothing was noted.' };
  if (answered.is === 'before') {
    return { text: `You answered that already: ${answered.done ? 'done' : 'not done'}. It counts once.` };
  }
  const noted = answered.done ? 'Noted: done.' : 'Noted: not this time.';
  return {
    text: `${noted} Whether it worked shows within 5 working days; \`/coach plays\` keeps count. No manager sees this answer.`,
  };
}
