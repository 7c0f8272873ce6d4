import { expect } from 'vitest';
import type { Wire } from '../slack-fixture.ts';

/** Somebody says something to a command. */
export async function say({ slack, id }: Wire, who: string, text: string, command = '/coach') {
  const outcome = await slack.as(id(who)).command(command, text);
  expect(outcome.status).toBe(200);
  return outcome;
}

/** Says something, and presses what stands under the answer. */
export async function press(wire: Wire, who: string, text: string, what: string, command = '/coach') {
  const { message } = await say(wire, who, text, command);
  if (!message) throw new Error('no answer came');
  await wire.slack.as(wire.id(who)).click(message, what);
  await wire.parts.drained();
}

/** The last that the bot said to this person. */
export function said({ slack, id }: Wire, who: string): string {
  return slack.reply(id(who));
}

/** Bea and Ann are East, which Max manages. */
export async function east({ slack, id }: Wire): Promise<void> {
  await slack.as(id('ada')).command('/coach', 'team East #team-east @bea @ann manager @max');
}
