import { UserError } from '../errors.ts';
import type { Scenario } from '../scenario.ts';
import { visible } from './clean.ts';
import { plain } from './entities.ts';
import { playFrom } from './play.ts';

/** What a reply under a team's question is: a play; a try at one, and why it is none yet; or talk among people. */
export type PromptReply = { is: 'play'; text: string } | { is: 'try'; why: string } | { is: 'talk' };

/** How somebody begins who means to answer, or what they say instead of answering. */
const TRIES =
  /^\W*(?:so\s+|well\s+)?(?:if|when|whenever)\b|\bdepend(?:s|ing)?\b|\b(?:i|we)(?:\s+will|\s+would|['’](?:ll|d))\b/iu;

/** What is said to somebody by name, or asked, is talk. */
const TO_SOMEBODY = /^\s*<[@!]/;
const ASKED = /\?\s*$/;

/** Reads a reply under a team's question about this scenario. */
export function readReply(text: string, scenario: Pick<Scenario, 'name' | 'play'>): PromptReply {
  if (TO_SOMEBODY.test(text) || visible(text) === '') return { is: 'talk' };
  const tries = TRIES.test(text);
  try {
    const play = playFrom(plain(text), scenario);
    return tries || !ASKED.test(text) ? { is: 'play', text: play } : { is: 'talk' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return tries ? { is: 'try', why: error.message } : { is: 'talk' };
  }
}
