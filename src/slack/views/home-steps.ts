import { FIRST_STEPS, type FirstStep } from '../../domain/home-steps.ts';
import type { Member } from '../../domain/member.ts';
import { clock } from '../../domain/settings.ts';
import { button, header, section } from '../blocks.ts';
import { type HomePart, whole } from '../home/part.ts';
import { ACTION } from '../ids.ts';
import type { Block } from '../message.ts';
import { excerpt } from '../wording.ts';

type Beginner = Pick<Member, 'name' | 'digestAt'>;

/** What an admin does first of all where no sales team stands. */
const SET_UP = section(
  '*1. Set up your sales team*: its channel, who manages it and who sells. `/coach setup` does the same.',
  button('Set up', `${ACTION.openPage}:setup`, 'setup', 'primary'),
);

/** That alone, for an admin who is not new. */
export function setUpPart(): HomePart {
  return whole(null, [header('One step to begin'), SET_UP]);
}

/** What somebody new does first: each step with its button, ticked once it is done; `setsUp` where a sales team is theirs to set up. */
export function stepsPart(member: Beginner, done: ReadonlySet<FirstStep>, setsUp = false): HomePart {
  const hi = `Hi ${excerpt(member.name, 40)}. You say what you do on your deals; each morning I hold up what you said you would do that day.`;
  return whole(null, [
    header(setsUp ? 'Four steps to begin' : 'Three steps to begin'),
    section(hi),
    ...(setsUp ? [SET_UP] : []),
    ...FIRST_STEPS.map((step, at) =>
      done.has(step) ? section(DONE[step](member)) : toDo(step, at + (setsUp ? 2 : 1), member),
    ),
  ]);
}

function toDo(step: FirstStep, number: number, member: Beginner): Block {
  return section(`*${number}. ${TO_DO[step](member)}`, BUTTON[step]);
}

const TO_DO: Record<FirstStep, (member: Beginner) => string> = {
  'open-a-deal': () => 'Open a deal* that you work on. In any channel: `/deal new Globex $25k from webform`',
  log: () => 'Log what you did today*: calls, emails, meetings. In any channel: `/log 12 calls 3 emails`',
  'choose-the-hour': ({ digestAt }) =>
    `Choose the hour* of your morning digest. It comes at ${clock(digestAt)} so far.`,
};

const DONE: Record<FirstStep, (member: Beginner) => string> = {
  'open-a-deal': () => '✓ You opened a deal',
  log: () => '✓ You logged what you did',
  'choose-the-hour': ({ digestAt }) => `✓ Your digest comes at ${clock(digestAt)}`,
};

const BUTTON: Record<FirstStep, ReturnType<typeof button>> = {
  'open-a-deal': button('New deal', ACTION.newDeal, 'new'),
  log: button('Log it', `${ACTION.openPage}:log`, 'log'),
  'choose-the-hour': button('Choose the hour', `${ACTION.openPage}:digest-hour`, 'digest-hour'),
};
