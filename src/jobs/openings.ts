import { once } from 'node:events';
import type { WhyNone } from '../ai/answered.ts';
import type { Model } from '../ai/model.ts';
import { namesFor } from '../ai/names.ts';
import { openingLine } from '../ai/opening-line.ts';
import type { Deps } from '../deps.ts';
import { coachingOf } from '../domain/coach-settings.ts';
import { modelFor } from '../slack/model.ts';
import { callerOf } from '../store/members.ts';
import { namesKnownTo } from '../store/names-known.ts';
import { reasonOf } from './failure.ts';
import type { OpeningOf } from './job.ts';
import { type PromptDue, promptsDue } from './prompts-due.ts';

/** How long the digests of a tick wait for the lines before their prompts, all together. */
const WITHIN_MS = 8_000;

/** Lines asked for at once: the connections and the model are other people's too. */
const AT_ONCE = 8;

/** How much of a day's tokens the lines may use up: what somebody asks comes before what nobody asked for. */
const SHARE = 0.5;

/** As many of these in a row as are asked at once, and the server is down or in trouble: nobody else waits for it. */
const IN_TROUBLE: ReadonlySet<WhyNone> = new Set(['slow', 'limited', 'key', 'failed', 'unreachable']);

type AskingDeps = Pick<Deps, 'db' | 'now' | 'log'> & { model: Model };

/** Lines kept for one tick, with what each was made from, by workspace and user. */
type Lines = Map<string, { about: string; line: string }>;

/** Where the asking stands: workspaces whose tokens are used up, and how many questions in a row met trouble. */
type Standing = { spent: Set<string>; inTrouble: number };

/**
 * The lines a model would put before the prompts of the morning digests that are due, by workspace; asked in no transaction and
 * kept in memory. Done within `withinMs`, or once `stopping` aborts, with what was answered by then. Never throws: a prompt
 * without a line stands by itself.
 */
export async function openingsDue(
  deps: AskingDeps,
  stopping?: AbortSignal,
  withinMs = WITHIN_MS,
): Promise<(workspaceId: string) => OpeningOf> {
  const lines: Lines = new Map();
  if (!stopping?.aborted) {
    const over = AbortSignal.any([AbortSignal.timeout(withinMs), ...(stopping ? [stopping] : [])]);
    await Promise.race([askAll(deps, lines, over), once(over, 'abort')]);
  }
  const inTime: Lines = new Map(lines);
  return (workspaceId) => (userId, about) => {
    const made = inTime.get(keyOf({ workspaceId, userId }));
    return made?.about === JSON.stringify(about) ? made.line : null;
  };
}

async function askAll(deps: AskingDeps, lines: Lines, over: AbortSignal): Promise<void> {
  const now = deps.now();
  const standing: Standing = { spent: new Set(), inTrouble: 0 };
  const prompts = promptsDue(deps, now, (workspaceId) => standing.spent.has(workspaceId));
  const isOver = () => over.aborted || standing.inTrouble >= AT_ONCE;
  const askOn = async () => {
    while (!isOver()) {
      const next = await prompts.next();
      if (next.done || isOver()) return;
      await askOne(deps, next.value, { lines, standing, now });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  } catch (error) {
    deps.log.warn({ error: reasonOf(error) }, 'no lines before the prompts of this tick');
  }
}

async function askOne(
  { db, model, log }: AskingDeps,
  due: PromptDue,
  { lines, standing, now }: { lines: Lines; standing: Standing; now: Temporal.Instant },
): Promise<void> {
  const { workspaceId, userId, about } = due;
  try {
    const caller = await callerOf(db, workspaceId, userId);
    if (!caller) return;
    const coaching = coachingOf(caller.workspace.coaching);
    const tokensADay = Math.floor(coaching.tokensADay * SHARE);
    const theirs = modelFor({ db, model }, { workspaceId, coaching: { ...coaching, tokensADay } }, now);
    if (!theirs) return;
    const names = namesFor(await namesKnownTo(db, caller.actor), coaching.namesToModel);
    const line = await openingLine(theirs, { ...about, names });
    if (line.is === 'answer') lines.set(keyOf(due), { about: JSON.stringify(about), line: line.value });
    else if (line.why === 'spent') standing.spent.add(workspaceId);
    standing.inTrouble = line.is === 'no-answer' && IN_TROUBLE.has(line.why) ? standing.inTrouble + 1 : 0;
  } catch (error) {
    log.warn({ workspace: workspaceId, error: reasonOf(error) }, 'no line before a prompt');
  }
}

function keyOf({ workspaceId, userId }: Pick<PromptDue, 'workspaceId' | 'userId'>): string {
  return `${workspaceId}:${userId}`;
}
