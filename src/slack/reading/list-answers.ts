import { lineAnswered } from '../../domain/text/spoken/numbered.ts';
import { dealOf } from '../../store/deals.ts';
import { bodyAt } from '../../store/item-answers.ts';
import { itemsIn } from '../items/drawing.ts';
import { aboutItem } from '../items/id.ts';
import { pressThere } from '../views/spoken.ts';
import { type Answering, once, type Spoken } from './answering.ts';

/**
 * What answers "2 snooze until friday" in the thread of a list: which line that is, and that its buttons do it. Undefined elsewhere, and
 * for other words.
 */
export async function listAnswers({ ask, said }: Spoken): Promise<Answering | undefined> {
  const line = said.threadTs === null ? null : lineAnswered(ask.text);
  if (said.threadTs === null || line === null) return undefined;
  const { workspaceId } = ask.actor;
  const body = await bodyAt(ask.db, workspaceId, { channelId: said.channelId, ts: said.threadTs });
  const items = itemsIn(body?.blocks ?? []);
  if (items.length === 0) return undefined;
  const at = line === 0 ? items.length : line;
  const about = aboutItem(items[at - 1] ?? '');
  const deal = about && 'dealId' in about ? await dealOf(ask.db, workspaceId, about.dealId) : undefined;
  const message = pressThere({ line: at, of: items.length, name: deal?.name ?? null });
  return (tx) => once(tx, ask, { says: [message] });
}
