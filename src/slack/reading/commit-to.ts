import { UserError } from '../../domain/errors.ts';
import type { Update } from '../../domain/reading.ts';
import { fridayFor } from '../../domain/text/commit-command.ts';
import { countedOf } from '../../domain/text/commitment-count.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { NewCommitment } from '../../store/commitment-rows.ts';
import type { Ask } from '../commands/subcommand.ts';
import { commitShown } from '../commitments-shown.ts';
import type { Committed } from './applied.ts';
import type { OneAct } from './one-act.ts';

/** Makes the commitments among the updates; returns what came of each. An outcome is kept in the words in which it was said. */
export async function commitTo(ask: Ask, updates: readonly Update[], act: OneAct): Promise<Map<Update, Committed>> {
  const wanted = new Map(
    updates.filter(({ is }) => is === 'commitment').map((update) => [update, commitmentIn(update, ask)]),
  );
  if (wanted.size === 0) return new Map();
  const result = await commitShown(ask, [...wanted.values()], act.next());
  if (result.is === 'heard') throw new Error('a commitment of a message whose key is claimed was heard before');
  act.wrote(result.act);
  return new Map(
    [...wanted].map(([update, one]) => {
      const [made, stood] = [result.made, result.stood].map((some) => some.filter((other) => isSame(one, other)));
      return [update, { is: 'made', made: made ?? [], stood: stood ?? [], act: result.act }];
    }),
  );
}

function commitmentIn({ parts, deal }: Update, { actor, said }: Ask): NewCommitment {
  const { text = '', dueOn = fridayFor(said) } = parts;
  if (text === '')
    throw new UserError('What will you do, and by when? Say it like: I will call 20 prospects by friday.');
  requireUpcoming(dueOn, said, 'the commitment');
  return { userId: actor.userId, text, dueOn, counted: countedOf(text), dealId: deal };
}

function isSame(one: NewCommitment, other: Pick<NewCommitment, 'text' | 'dueOn'>): boolean {
  return one.dueOn.equals(other.dueOn) && one.text.toLowerCase() === other.text.toLowerCase();
}
