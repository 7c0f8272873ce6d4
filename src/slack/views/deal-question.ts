import type { DealQuestion } from '../../domain/deal-question.ts';
import type { Waits } from '../../domain/question-time.ts';
import type { Asked } from '../../store/deal-asking.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { excerpt } from '../wording.ts';
import { moment } from './next-digest.ts';
import { bold } from './saved.ts';

/** How much of a question and an answer is quoted: two of them stay below a section's 3000 characters. */
const QUOTED = 1300;

/** A message with its blocks, as it is posted. */
type Posted = { text: string; blocks: Block[] };

/** A manager's question to a deal's owner, in the manager's name; once answered, with the answer and nothing to press. */
export function questionMessage(question: DealQuestion): Posted {
  const { id, askedBy, dealName, text, answer } = question;
  const asks = `<@${askedBy}> asks about ${bold(dealName)}:\n${quoted(text)}`;
  if (answer !== null)
    return {
      text: `${asks}\nYou answered: “${excerpt(answer, QUOTED)}”`,
      blocks: [section(asks), section(`You answered:\n${quoted(answer)}`)],
    };
  return {
    text: asks,
    blocks: [section(asks), actions(button('Answer', ACTION.answerQuestion, String(id), 'primary'))],
  };
}

/** The answer, to whoever asked, with what they asked and about which deal. */
export function answerMessage({ askedOf, dealName, text, answer }: DealQuestion): Posted {
  const lead = `<@${askedOf}> answered you about ${bold(dealName)}.`;
  const said = quoted(answer ?? '');
  return {
    text: `${lead}\n${said}`,
    blocks: [section(lead), section(`You asked:\n${quoted(text)}`), section(`Answer:\n${said}`)],
  };
}

const WAITS_SAYS: Record<NonNullable<Waits>, string> = {
  away: 'They are off now, so it reaches them',
  'quiet-hours': 'These are their quiet hours, so it reaches them',
  hushed: 'Nudges to them are stopped, so it reaches them',
};

/** What became of a question that was just asked. */
export function questionAsked({ question, waits, from }: Asked, now: Temporal.ZonedDateTime): Message {
  const { askedOf, dealName, text } = question;
  const when = waits
    ? `${WAITS_SAYS[waits]} ${moment(from.toZonedDateTimeISO(now.timeZoneId), now)}.`
    : 'It is on its way.';
  return {
    text: `Asked <@${askedOf}> about ${bold(dealName)}: “${excerpt(text, QUOTED)}”\n${when} Their answer comes to your DM, and \`/coach team\` shows it.`,
  };
}

/** What became of an answer that was just given; the first one stands. */
export function questionAnswered({ askedBy, dealName, answer }: DealQuestion, isFirst: boolean): Message {
  const said = `“${excerpt(answer ?? '', QUOTED)}”`;
  return isFirst
    ? { text: `Sent to <@${askedBy}> about ${bold(dealName)}: ${said}` }
    : { text: `You answered that before, and that stands: ${said} To add something, write to <@${askedBy}>.` };
}

function quoted(text: string): string {
  return `> ${excerpt(text, QUOTED)}`;
}
