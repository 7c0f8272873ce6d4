import { weekStart } from './calendar.ts';
import { type DigestItem, itemsFor } from './digest-items.ts';
import type { Finding } from './finding.ts';
import { NO_HUSH, OWN_PLANS } from './hushed.ts';
import { MEASURE } from './intensity.ts';
import { dateFor, isHushed } from './member.ts';
import { type Prompt, promptFor } from './prompt.ts';
import { sells } from './sells.ts';
import type { Snapshot } from './snapshot.ts';
import { type LeftOut, leftOut } from './suppression.ts';
import { isFirstWorkingDay, type SectionNumber, weekNumbers } from './week.ts';

export type { DigestItem } from './digest-items.ts';
export type { Prompt, PromptKind } from './prompt.ts';
export type { PromptFinding } from './prompt-finding.ts';

export type Digest = {
  kind: 'items' | 'quiet';
  items: DigestItem[];
  /** Items left out. */
  more: number;
  /** Deals that were said lately and still wait. */
  waiting: number;
  /** This week so far, by section. */
  week: SectionNumber[];
  prompt: Prompt | null;
};

/** Of what is due of somebody's own commitments none is left out, as long as Slack takes the message. */
const MOST_PROMISED = 15;

/** A rep's morning: what the digest says, items and prompt, for the ledger; and the findings that were not to be said in it. */
export type Morning = { digest: Digest | undefined; said: Finding[]; leftOut: LeftOut[] };

/**
 * This rep's morning: its items, as many as their intensity takes but every commitment that is due, and one prompt; to whoever a manager hushed their own plans alone, and to who does not sell. With nothing to say it is `quiet` on the rep's
 * first working day of the week, and undefined on the others.
 */
export function morningFor(snapshot: Snapshot, now: Temporal.Instant): Morning {
  const { rep } = snapshot;
  const today = dateFor(rep, now);
  const { items: found, waiting, leftOut: unsaid } = itemsFor(snapshot, now);
  const isSelling = sells(snapshot);
  const hushed = isHushed(rep, today) || !isSelling;
  const all = hushed ? found.filter(({ rule }) => OWN_PLANS.has(rule)) : found;
  const promised = all.filter(({ rule }) => rule === 'commitments-due').length;
  const mostItems = Math.max(MEASURE[rep.intensity].mostItems, Math.min(promised, MOST_PROMISED));
  const left = [
    ...leftOut(rep.userId, all.slice(mostItems, MEASURE.normal.mostItems), 'gentle'),
    ...leftOut(rep.userId, all.slice(Math.max(mostItems, MEASURE.normal.mostItems)), 'over-limit'),
    ...leftOut(
      rep.userId,
      found.filter((item) => !all.includes(item)),
      'hushed',
    ),
    ...unsaid,
  ];
  if (all.length === 0 && (hushed || !isFirstWorkingDay(snapshot, today)))
    return { digest: undefined, said: [], leftOut: left };
  const items = all.slice(0, mostItems);
  const prompt = hushed ? null : promptFor(snapshot, items, now);
  const digest: Digest = {
    kind: items.length > 0 ? 'items' : 'quiet',
    items,
    more: all.length - items.length,
    waiting: hushed ? 0 : waiting,
    week: isSelling ? weekNumbers(snapshot, weekStart(today)) : [],
    prompt,
  };
  return { digest, said: [...items, ...(prompt?.is === 'finding' ? [prompt.finding] : [])], leftOut: left };
}

/** The digest of that morning for whoever asks for it, hushed or not; undefined where there is nothing to say. */
export function digestFor(snapshot: Snapshot, now: Temporal.Instant): Digest | undefined {
  return morningFor({ ...snapshot, rep: { ...snapshot.rep, ...NO_HUSH } }, now).digest;
}
