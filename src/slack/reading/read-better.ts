import { namesFor } from '../../ai/names.ts';
import { dealsGiven } from '../../ai/read-update/sent.ts';
import { toldBy } from '../../ai/read-update/told.ts';
import { isUnsure } from '../../ai/read-update/unsure.ts';
import { readUpdates } from '../../ai/read-update.ts';
import { coachingOf } from '../../domain/coach-settings.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Heard } from '../../domain/text/message/heard.ts';
import { namesKnownTo } from '../../store/names-known.ts';
import type { Ask } from '../commands/subcommand.ts';

/**
 * A reading with what a model reads where our own rules were unsure, marked so and never certain; the same reading where there is no
 * model, nothing was unsure, or it knows no more. Writes nothing.
 */
export async function readBetter(
  { db, actor, model, workspace }: Ask,
  text: string,
  heard: Heard,
  reading: Reading,
): Promise<Reading & { byModel?: true }> {
  if (!model || !isUnsure(reading)) return reading;
  const told = toldBy(text, heard);
  if (!told.tells.includes(true)) return reading;
  const known = await namesKnownTo(db, actor);
  // The deals that may be named have the first codes; others are hidden too.
  const byId = new Map([...dealsGiven(told), ...heard.deals, ...known.deals].map((deal) => [deal.id, deal] as const));
  const names = namesFor(
    { deals: [...byId.values()], people: known.people },
    coachingOf(workspace.coaching).namesToModel,
  );
  const read = await readUpdates(model, { told, reading, names });
  return read.is === 'answer' && read.value !== reading ? { ...read.value, byModel: true } : reading;
}
