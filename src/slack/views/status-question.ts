import type { ActionsBlock } from '@slack/types';
import { weekStart } from '../../domain/calendar.ts';
import type { AwayStatus } from '../../domain/finding.ts';
import { dateFor, type Member } from '../../domain/member.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';

/** What somebody hears in place of a nudge whose Slack status says that they are off. Until they answer, nothing more. */
export function statusQuestion({ emoji }: AwayStatus, rep: Member, now: Temporal.Instant): Message {
  const monday = weekStart(dateFor(rep, now)).add({ days: 7 });
  const text = `Your Slack status shows ${emoji}. Are you away? I say nothing here, and nothing about you in the channel, until you answer or your status changes.`;
  const answers: ActionsBlock = {
    type: 'actions',
    elements: [
      button('Away until Monday', ACTION.awayUntil, monday.toString(), 'primary'),
      {
        type: 'datepicker',
        action_id: ACTION.pickAwayUntil,
        placeholder: { type: 'plain_text', text: 'Away until…', emoji: true },
      },
      button('No, carry on', ACTION.carryOn, 'carry on'),
    ],
  };
  return { text, blocks: [section(text), answers] };
}

/** What became of the question, in its place. */
export function carriesOn(next: string): Message {
  return { text: `Thanks. I carry on as usual, whatever your status shows until it changes. ${next}` };
}
