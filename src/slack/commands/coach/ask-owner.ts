import { askOwner } from '../../../store/deal-asking.ts';
import type { Message } from '../../message.ts';
import { questionAsked, questionMessage } from '../../views/deal-question.ts';
import type { Ask } from '../subcommand.ts';

/** Sends the caller's question about a deal to its owner, and says when it reaches them. */
export async function askAbout(ask: Ask, dealId: number, text: string): Promise<Message> {
  const { db, actor, heard, now } = ask;
  const asked = await askOwner(db, actor, { dealId, text }, questionMessage, { heard, now });
  if (!asked) return { text: 'I heard that already: your question is on its way.' };
  return questionAsked(asked, ask.said.at);
}
