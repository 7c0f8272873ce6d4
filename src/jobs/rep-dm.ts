import type { Finding } from '../domain/finding.ts';
import { OWN_PLANS } from '../domain/hushed.ts';
import { dateFor, isHushed, type Member } from '../domain/member.ts';
import { openingIn } from '../domain/quiet-hours.ts';
import { awayStatus } from '../domain/rules/away-status.ts';
import { sells } from '../domain/sells.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { type LeftOut, leftOut } from '../domain/suppression.ts';
import type { Message } from '../slack/message.ts';
import { statusQuestion } from '../slack/views/status-question.ts';
import type { NewPost } from '../store/outbox.ts';
import { slotKey } from '../store/slots.ts';
import { type Plan, postFor, type Silence, type Slot, silent } from './job.ts';

/** What a rep would hear now: a message with the findings it says, or why none; and what is left out of it. */
export type Words = ({ message: Message; says: Finding[] } | { message: null; reason: Silence }) & {
  leftOut: LeftOut[];
};

/**
 * What an occasion comes to for one rep in their DM. Who is hushed hears of their own plans alone. Whose Slack status says that they are off is asked about it instead,
 * once a status. In quiet hours it waits for their end, or lapses.
 */
export function toRep(
  slot: Slot,
  snapshot: Snapshot | undefined,
  now: Temporal.Instant,
  decide: (snapshot: Snapshot) => Words,
): Plan {
  if (!snapshot) return silent('gone');
  const { rep } = snapshot;
  if (!rep.dmChannel) return silent('no-dm');
  const decided = decide(snapshot);
  if (!sells(snapshot) && !areOwnPlans(decided)) return silent('not-selling');
  const words = instead(snapshot, now, unlessHushed(snapshot, now, decided));
  if (words.message === null) return silent(words.reason, words.leftOut);
  const post = dmPost(slot, words.message, rep, now);
  if (!post) {
    const unsaid = [...leftOut(rep.userId, words.says, 'quiet-hours'), ...words.leftOut];
    return { is: 'lapsed', reason: 'quiet-hours', leftOut: unsaid };
  }
  const told = words.says.map((finding) => ({ userId: rep.userId, finding, key: slotKey(slot) }));
  return { is: 'planned', posts: [post], told, leftOut: words.leftOut };
}

/** The post of a slot to somebody's DM, outside their quiet hours; undefined where its bound leaves no time for it. */
export function dmPost(
  slot: Slot,
  message: Message,
  rep: Member,
  now: Temporal.Instant,
  part?: string,
): NewPost | undefined {
  const opening = openingIn(rep, now, slot.until);
  if (!opening || !rep.dmChannel) return undefined;
  const post = postFor(slot, message, { channelId: rep.dmChannel, ...(part ? { part } : {}) });
  // Late is late from when it was due; what quiet hours hold back was never due before their end.
  const notBefore = opening.from.equals(now) ? slot.at : opening.from;
  return { ...post, notBefore, expiresAt: opening.until };
}

/** Their words; none where a manager stopped nudges to them and these are more than their own plans. */
function unlessHushed({ rep }: Snapshot, now: Temporal.Instant, words: Words): Words {
  if (!isHushed(rep, dateFor(rep, now))) return words;
  if (words.message === null) {
    const isUnsaid = words.leftOut.some(({ why }) => why === 'hushed');
    return isUnsaid ? { ...words, reason: 'hushed' } : words;
  }
  if (areOwnPlans(words)) return words;
  return { message: null, reason: 'hushed', leftOut: [...leftOut(rep.userId, words.says, 'hushed'), ...words.leftOut] };
}

/** Whether there are words, of what they themselves said they would do alone: that is asked of a manager too. */
function areOwnPlans(words: Words): boolean {
  return words.message !== null && words.says.length > 0 && words.says.every(({ rule }) => OWN_PLANS.has(rule));
}

/** Their words; where there are any and the status says that they are off, the question about it, and nothing once it was asked. */
function instead(snapshot: Snapshot, now: Temporal.Instant, words: Words): Words {
  const [status] = awayStatus(snapshot, now);
  if (!status || words.message === null) return words;
  const { rep, told } = snapshot;
  const unsaid = [...leftOut(rep.userId, words.says, 'status'), ...words.leftOut];
  const isAsked = told.some(
    ({ rule, reason, at }) =>
      rule === status.rule && reason === status.reason && Temporal.Instant.compare(at, status.since) >= 0,
  );
  if (isAsked) return { message: null, reason: 'status', leftOut: unsaid };
  return { message: statusQuestion(status, rep, now), says: [status], leftOut: unsaid };
}
