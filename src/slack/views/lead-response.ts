import type { LeadResponse } from '../../domain/finding.ts';
import type { Days } from '../../domain/near-days.ts';
import { context, section } from '../blocks.ts';
import type { Message } from '../message.ts';
import { count, excerpt, listed } from '../wording.ts';
import { itemBlocks } from './item.ts';

/** Leads that wait for their first touch, in one message: each with its source, its wait and what can be done, and one ask. */
export function leadResponseMessage(leads: readonly LeadResponse[], more: number, days: Days): Message {
  const all = leads.length + more;
  const waits = `${count(all, 'new lead')} ${all === 1 ? 'waits for its' : 'wait for their'} first touch`;
  const ask = all === 1 ? 'How will you reach them, and when?' : 'Which one will you reach first?';
  const names = leads.map(({ deal }) => excerpt(deal.name, 40));
  const named = more > 0 ? `${names.join(', ')} and ${more} more` : listed(names);
  const blocks = [section(`*${waits}.* ${ask}`), ...leads.flatMap((lead) => itemBlocks(lead, days))];
  if (more > 0) blocks.push(context(`…and ${more} more. \`/deal\` shows them all.`));
  return { text: `${waits}: ${named}. ${ask}`, blocks };
}
