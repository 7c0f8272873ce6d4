import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { readCommitUntil } from '../../domain/text/commit-command.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { commitTo, myCommitments } from '../commands/commit.ts';
import type { Ask } from '../commands/subcommand.ts';
import { changeShown } from '../commitments-shown.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { commitmentAnswered } from '../views/commitment-answer.ts';
import { withUndo } from '../views/saved.ts';
import { answerLeft } from '../views/thread-answer.ts';
import { askOf, pressed } from './pressed.ts';

const DATE = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

const UNDERSTOOD = z.discriminatedUnion('is', [
  z.object({ is: z.literal('commitment'), text: z.string(), dueOn: DATE }),
  z.object({ is: z.literal('kept'), id: z.number() }),
  z.object({ is: z.literal('dropped'), id: z.number() }),
  z.object({ is: z.literal('moved'), id: z.number(), to: DATE }),
]);
type Understood = z.infer<typeof UNDERSTOOD>;

/** Save, under what was read in a thread: it is written, and the presser's part shows it. */
export const saveAnswerAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const understood = UNDERSTOOD.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    return { replace: await save(ask, understood) };
  });

/** Edit, where it is about what was committed to before: the list, with the buttons of each. */
export const editAnswerAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => ({ replace: await myCommitments(await askOf(deps, press)) }));

/** Not this: nothing is saved, and nobody else saw it. */
export const notThisAnswerAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async () => ({ replace: answerLeft() }));

async function save(ask: Ask, understood: Understood): Promise<Message> {
  const { said } = ask;
  if (understood.is === 'commitment') return commitTo(ask, readCommitUntil(understood.text, understood.dueOn, said));
  const { id } = understood;
  const change =
    understood.is === 'moved'
      ? { is: understood.is, to: requireUpcoming(understood.to, said, 'the commitment') }
      : { is: understood.is };
  const changed = await changeShown(ask, id, change);
  const says = commitmentAnswered(changed, said.at.toPlainDate());
  return changed.is === 'changed' ? withUndo(says, changed.act) : { text: says };
}
