import { UserError } from '../../domain/errors.ts';
import type { Update } from '../../domain/reading.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Applied } from './applied.ts';
import { applyHeard, applyUpdates } from './apply.ts';

/** What came of applying the updates that can be written, and, by their place among them, why the others cannot. */
export type AppliedSome = { applied: Applied; refused: ReadonlyMap<number, string> };

/** Writes all of the updates by one act, or those that can be; throws the first one's UserError where none can. */
export async function applySome(ask: Ask, updates: readonly Update[]): Promise<AppliedSome> {
  try {
    return { applied: await applyUpdates(ask, updates), refused: new Map() };
  } catch (error) {
    if (!(error instanceof UserError) || updates.length < 2) throw error;
    const refused = new Map<number, string>();
    for (const [at, update] of updates.entries()) {
      const why = await whyNot(ask, update);
      if (why !== null) refused.set(at, why);
    }
    const rest = updates.filter((_, at) => !refused.has(at));
    if (refused.size === 0 || rest.length === 0) throw error;
    return { applied: await applyUpdates(ask, rest), refused };
  }
}

/** Ends a trial, so that nothing of it is written. */
class Tried extends Error {}

async function whyNot(ask: Ask, update: Update): Promise<string | null> {
  const trial = ask.db.transaction(async (db): Promise<never> => {
    await applyHeard({ ...ask, db }, [update]);
    throw new Tried();
  });
  return trial.catch((error: unknown) => {
    if (error instanceof Tried) return null;
    if (error instanceof UserError) return error.message;
    throw error;
  });
}
