import type { Met } from '../../domain/snapshot.ts';
import { button, header, section } from '../blocks.ts';
import { type HomePart, whole } from '../home/part.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';

/** The one thing that is worked on, or what to choose from. */
export function focusPart({ text, blocks = [section(text)] }: Message): HomePart {
  return whole('my focus', [header('My focus'), ...blocks]);
}

/** The situations of the last weeks that have a play of one's own; `next` is the one met most that has none. */
export function playsPart(
  { decided, of }: { decided: number; of: number },
  next: { scenario: Met['scenario']; name: string; met: number } | undefined,
): HomePart {
  const lead =
    of === 0
      ? 'No situation met in the last five weeks. I note them as you log: `/log voicemail acme`'
      : `${decidedOf(decided, of)} of your own.`;
  const gap = next ? `\nMet most without one: *${excerpt(next.name, 60)}*, ${count(next.met, 'time')}.` : '';
  const write = next ? button('Write it', ACTION.writePlay, next.scenario) : undefined;
  return whole('my plays', [header('My plays'), section(`${lead}${gap}`, write)]);
}

/** "The one situation you met in the last five weeks has no play", "2 of 3 situations you met … have a play" */
function decidedOf(decided: number, of: number): string {
  const met = 'you met in the last five weeks';
  if (of === 1) return `The one situation ${met} has ${decided === 1 ? 'a' : 'no'} play`;
  if (decided === 0) return `*None of ${of}* situations ${met} has a play`;
  return `*${decided} of ${of}* situations ${met} ${decided === 1 ? 'has' : 'have'} a play`;
}
