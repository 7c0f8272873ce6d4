import type { Deps } from '../../deps.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { section } from '../blocks.ts';
import { mentorsAmong } from '../commands/coach/mentor.ts';
import { changeSettings } from '../commands/coach/settings.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves in what one may be asked, and names who may be asked about the part that was picked. */
export const mentorSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    const ticked = (filled.offer ?? '').split(',');
    const mentors = SECTIONS.filter((one) => ticked.includes(one));
    const looked = SECTIONS.filter((one) => one === filled.look);
    const isAnother = String(mentors) !== String(ask.member.mentors);
    const messages = [
      ...(looked.length > 0 ? [await mentorsAmong(ask, looked)] : []),
      ...(isAnother || looked.length === 0 ? [await changeSettings(ask, () => ({ mentors }))] : []),
    ];
    return { page: resultModal(together(messages), 'Mentors') };
  });

function together(messages: readonly Message[]): Message {
  const [only, another] = messages;
  if (only && !another) return only;
  return {
    text: messages.map(({ text }) => text).join('\n'),
    blocks: messages.flatMap(({ text, blocks }) => blocks ?? [section(text)]),
  };
}
