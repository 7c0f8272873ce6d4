import { z } from 'zod';
import { type Answered, noAnswer } from './answered.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';
import { textFor } from './question.ts';

/** Characters of a message that are sent. */
const CHARACTERS = 1_000;

/** What was saved is answered in its acknowledgement; nobody waits for a doubt. */
const WITHIN_MS = 1_500;

const EXCUSE = z.object({ excuse: z.boolean() });

const IS_EXCUSE = `"message" is a sales rep's update. Set "excuse" to true only where it puts the cause of no result outside the rep, or on the task
being hard, and stops there. It is false where the rep also says what they did about it or will do, owns it, gives a known reason with a
date, asks for help, quotes somebody and deals with it, or jokes. Waiting for the world to change is no action. In doubt, false.`;

/** Whether a message that our own rules are unsure of is an excuse. */
export async function isExcuse(model: Model, message: string, names: Names): Promise<Answered<boolean>> {
  const reply = await model.ask({
    name: 'excuse',
    task: IS_EXCUSE,
    data: { message: textFor(names, message, CHARACTERS) },
    reply: EXCUSE,
    mostTokens: 20,
    withinMs: WITHIN_MS,
  });
  return reply.is === 'answer' ? { is: 'answer', value: reply.value.excuse } : reply;
}

const SCENARIO = z.object({ scenario: z.string().nullable() });

const WHICH = `"message" is what a sales rep asked or noted. Put into "scenario" the key of the one of "scenarios" that it is about, exactly as
given, or null where it is about none of them.`;

/** What a scenario is told by. */
export type Choice = { key: string; name: string; situation: string };

/** The key of the scenario that words are about, of those given; null where of none. */
export async function scenarioMeant(
  model: Model,
  message: string,
  scenarios: readonly Choice[],
  names: Names,
): Promise<Answered<string | null>> {
  const reply = await model.ask({
    name: 'scenario',
    task: WHICH,
    data: {
      message: textFor(names, message, CHARACTERS),
      scenarios: scenarios.map(({ key, name, situation }) => ({ key, is: names.hide(`${name}. ${situation}`) })),
    },
    reply: SCENARIO,
    mostTokens: 40,
  });
  if (reply.is === 'no-answer') return reply;
  const { scenario } = reply.value;
  if (scenario !== null && !scenarios.some(({ key }) => key === scenario)) return noAnswer('other-shape');
  return { is: 'answer', value: scenario };
}
