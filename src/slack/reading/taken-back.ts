import { dealsAlike } from '../../domain/text/deal-in-text.ts';
import { type SpokenUndo, undoIn } from '../../domain/text/spoken/undo.ts';
import type { Db } from '../../store/db.ts';
import { dealsById } from '../../store/deals-by-id.ts';
import { type OwnAct, ownActs } from '../../store/own-acts.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { undoShown } from '../undo.ts';
import { nothingOfItToUndo, wasItWrong } from '../views/taken-back.ts';
import { undone } from '../views/undone.ts';
import { type Answering, once, type Spoken } from './answering.ts';

/** What takes back what was saved, in words: at once where it is certain what is meant, else with a button. Undefined for other words. */
export async function takenBack({ ask }: Spoken): Promise<Answering | undefined> {
  const wanted = undoIn(ask.text);
  if (wanted?.is === 'last') return undoing(ask, 'last');
  return wanted?.is === 'of' ? undoOf(ask, await ownActs(ask.db, ask.actor, ask.now), wanted) : undefined;
}

/** What answers somebody who only says that something was wrong: their last act, to be undone. Undefined for other words. */
export async function saidWrong({ ask }: Spoken): Promise<Answering | undefined> {
  if (undoIn(ask.text)?.is !== 'wrong') return undefined;
  const [last] = await ownActs(ask.db, ask.actor, ask.now);
  return last ? saying(ask, wasItWrong(await namesIn(ask, [last]), last.id)) : undefined;
}

async function undoOf(
  ask: Ask,
  acts: readonly OwnAct[],
  { about, ended }: Extract<SpokenUndo, { is: 'of' }>,
): Promise<Answering> {
  const deals = await dealsById(
    ask.db,
    ask.actor.workspaceId,
    acts.flatMap((act) => [...act.deals]),
  );
  const [deal, ...others] = dealsAlike(about, [...deals.values()]);
  const its =
    deal && others.length === 0 ? acts.find((act) => (ended ? act[ended] : act.deals).has(deal.id)) : undefined;
  if (its) return undoing(ask, its.id);
  const [last] = acts;
  return saying(ask, nothingOfItToUndo(about, last ? { names: await namesIn(ask, [last]), act: last.id } : null));
}

function undoing(ask: Ask, which: number | 'last'): Answering {
  return async (tx: Db) => {
    const result = await undoShown({ ...ask, db: tx }, which);
    return result && { says: [undone(result, ask.said)] };
  };
}

function saying(ask: Ask, message: Message): Answering {
  return (tx) => once(tx, ask, { says: [message] });
}

async function namesIn({ db, actor }: Ask, acts: readonly OwnAct[]): Promise<string[]> {
  const deals = await dealsById(
    db,
    actor.workspaceId,
    acts.flatMap((act) => [...act.deals]),
  );
  return [...deals.values()].map(({ name }) => name);
}
