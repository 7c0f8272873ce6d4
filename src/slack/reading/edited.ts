import type { Update } from '../../domain/reading.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import { keptUpdate } from '../../domain/reading-kept.ts';
import type { Db } from '../../store/db.ts';
import { hearOnce } from '../../store/heard.ts';
import { postIdOf } from '../../store/post-at.ts';
import { type KeptReading, markEdited, readingsAt, settleReading } from '../../store/readings.ts';
import { standingActs } from '../../store/standing-acts.ts';
import { UNDO_HOURS } from '../../store/undo.ts';
import type { ReadingArgs } from '../drawn/reading.ts';
import { heardKey } from '../ids.ts';
import { refresh } from '../refresh.ts';
import { type Answered, type Answering, once, type Spoken } from './answering.ts';
import { askedFirst } from './asked-first.ts';
import { cardOf, changedOf } from './card.ts';
import { isLatest, waiting } from './kept.ts';
import type { Understood } from './understand.ts';
import { momentOf } from './utterance.ts';

/** How long a message that told nothing may be edited into an update. */
const FRESH_FOR = { hours: 24 };

/**
 * Answers an edited message. What waits is shown as it reads now; what is saved is never changed by itself, the difference is offered;
 * what told nothing is read as if it were new, by `fresh`, where that is undefined not at all. An edit that comes after a later one, or
 * after the deletion, has no effect; neither has the message itself where its edit comes first.
 */
export function editAnswers(spoken: Spoken, understood: Understood, fresh: Answering | undefined): Answering {
  return async (tx) => {
    const { ask, said } = spoken;
    const { workspaceId } = ask.actor;
    if (!(await isLatest(tx, said))) return undefined;
    const key = heardKey.message(said.channelId, said.ts);
    const isFirst = said.place !== 'shortcut' && (await hearOnce(tx, workspaceId, key, ask.now));
    const own = (await readingsAt(tx, workspaceId, said)).find(({ userId }) => userId === ask.actor.userId);
    if (own) return (await once(tx, ask, { says: [] })) && readAgain(tx, spoken, understood, own);
    const isLate = Temporal.Instant.compare(momentOf(said.ts).add(FRESH_FOR), ask.now) < 0;
    // Talk that was answered as talk stays talk, however its spelling is mended.
    const isTalk = understood.reading.updates.length === 0 && !isFirst;
    return fresh && !isLate && !isTalk ? fresh(tx) : once(tx, ask, { says: [] });
  };
}

async function readAgain(tx: Db, { ask, said }: Spoken, { reading }: Understood, own: KeptReading): Promise<Answered> {
  const nothing = { says: [] };
  const whose = { ...ask.actor, said: ask.said };
  if (said.editedTs === null || !(await markEdited(tx, ask.actor, own.id, said.editedTs))) return nothing;
  const saved = await standingOf(tx, ask.actor.workspaceId, own);
  // A correction is shown beside what was saved, and asks by that.
  const read = saved.length > 0 ? reading.updates : await askedFirst({ ...ask, db: tx }, reading.updates, said.text);
  const says = waiting(read);
  if (saved.length > 0) {
    const isLate = Temporal.Instant.compare(own.at.add({ hours: UNDO_HOURS }), ask.now) < 0;
    if (isLate || isSame([...saved, ...waitingOf(own)], says)) return nothing;
    const now = { ...own, updates: [...saved, ...says] };
    await settleReading(tx, ask.actor, own.id, now.updates);
    return { says: [await changedOf(tx, whose, now)] };
  }
  const before = waitingOf(own);
  if (isSame(before, says) || (before.length === 0 && says.length === 0)) return nothing;
  const now = {
    ...own,
    updates: says.length > 0 ? says : own.updates.map((one) => ({ ...one, state: 'left' as const })),
  };
  await settleReading(tx, ask.actor, own.id, now.updates);
  const postId =
    before.length > 0 && own.answerKey ? await postIdOf(tx, ask.actor.workspaceId, own.answerKey) : undefined;
  if (postId === undefined) return { says: [await cardOf(tx, whose, now)] };
  const args: ReadingArgs = { id: own.id, userId: own.userId };
  await refresh({ db: tx, workspaceId: ask.actor.workspaceId, now: ask.now }, postId, 'reading', args);
  return nothing;
}

/** What is saved of a reading and was not undone since. */
export async function standingOf(tx: Db, workspaceId: string, { updates }: KeptReading): Promise<ReadUpdate[]> {
  const saved = updates.filter(({ state }) => state === 'saved');
  const acts = saved.flatMap(({ act }) => act ?? []);
  const stand = new Set(await standingActs(tx, workspaceId, acts));
  return saved.filter(({ act }) => act === null || stand.has(act));
}

/** What of a reading waits for its author. */
export function waitingOf({ updates }: KeptReading): ReadUpdate[] {
  return updates.filter(({ state }) => state === 'waiting');
}

/** Whether a message still says the same. What opened a deal is about it since, and says so only here. */
function isSame(before: readonly ReadUpdate[], after: readonly ReadUpdate[]): boolean {
  const said = ({ update }: ReadUpdate) => {
    const alike: Update = update.is === 'new-deal' ? { ...update, deal: null } : update;
    return JSON.stringify(keptUpdate({ update: alike, state: 'waiting', act: null }).update);
  };
  const [was, is] = [before, after].map((updates) => updates.map(said).sort().join('\n'));
  return was === is;
}
