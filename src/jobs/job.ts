import type { BriefQuestion } from '../domain/brief.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { Settled } from '../domain/closing.ts';
import type { Finding } from '../domain/finding.ts';
import type { JobName } from '../domain/job.ts';
import type { LeftOut } from '../domain/suppression.ts';
import type { Occasion } from '../domain/timetable.ts';
import type { DrawnView } from '../slack/drawn.ts';
import type { Message } from '../slack/message.ts';
import type { OpeningAbout } from '../slack/opening.ts';
import type { Db } from '../store/db.ts';
import type { NewPost } from '../store/outbox.ts';
import type { PostBody } from '../store/schema.ts';
import { slotKey } from '../store/slots.ts';

/** One occasion to be planned now. `days` are the subject's, with the workspace's holidays where it has none of its own. */
export type Slot = Occasion & { job: JobName; subject: string; days: WorkCalendar };

/** Why an occasion passes without a word. */
export type Silence =
  | 'away'
  | 'day-off'
  | 'no-dm'
  | 'not-selling'
  | 'nothing-to-say'
  | 'gentle'
  | 'hushed'
  | 'quiet-hours'
  | 'status'
  | 'empty-team'
  | 'private-team'
  | 'no-manager'
  | 'gone';

/** A finding that one of the plan's posts says, to or about `userId`. */
export type Told = { userId: string; finding: Finding; key: string };

/** The question that a post of this key asks a team for a week. */
export type Prompt = { teamId: number; week: string; scenario: string; key: string };

/** A message that no longer shows what is so: the courier draws it again, from present data. */
export type Edit = { postId: number; view: DrawnView; args: unknown };

/** A thread that this post opens, with each person's part of it by the key of its post. */
export type OpenedThread = { teamId: number; week: string; key: string; replies: { userId: string; key: string }[] };

/** The body of the post of this key, in place of its own, where it is the first on `day` to show `userId` a model's words. */
export type InWords = { userId: string; day: Temporal.PlainDate; key: string; body: PostBody };

/**
 * What an occasion comes to: messages with the findings they say, silence, or nothing because its bound leaves no time
 * for it. `leftOut` are findings that were not said. `again`, where a plan has it, is when its row is next due, or null for
 * no longer: for jobs that are asked for.
 */
export type Plan = (
  | {
      is: 'planned';
      posts: NewPost[];
      told: Told[];
      thread?: OpenedThread;
      prompt?: Prompt;
      edits?: Edit[];
      /** Commitments whose time has settled them. */
      settled?: Settled[];
      /** What the close of each week that it closes settles, and when that was due, the earliest first. */
      closings?: { at: Temporal.Instant; settled: Settled[] }[];
      /** Threads that are closed by it. */
      closed?: { teamId: number; week: string }[];
      /** What its brief gives managers to ask. */
      questions?: BriefQuestion[];
      inWords?: InWords;
    }
  | { is: 'silent' | 'lapsed'; reason: Silence }
) & { leftOut?: LeftOut[]; again?: Temporal.Instant | null };

/** A model's line before a prompt of this member's digest; null where there is none that was made from just this. */
export type OpeningOf = (userId: string, about: OpeningAbout) => string | null;

/** What a batch is planned from: one workspace, at one moment. `opening` is there where a model was asked before. */
export type Planning = { db: Db; now: Temporal.Instant; workspaceId: string; opening?: OpeningOf };

/** `plan` reads for all slots at once; what it hands back decides for each and reads nothing, so one may fail alone. */
export type Job = { name: JobName; plan(planning: Planning, slots: Slot[]): Promise<(slot: Slot) => Plan> };

export function silent(reason: Silence, leftOut: LeftOut[] = []): Plan {
  return { is: 'silent', reason, leftOut };
}

/** The post of a slot, from when it was due until its bound. `part` tells apart several posts of one occasion. */
export function postFor(
  slot: Slot,
  { text, blocks }: Message,
  { channelId, part }: { channelId: string; part?: string },
): NewPost {
  const key = part ? `${slotKey(slot)}:${part}` : slotKey(slot);
  return { channelId, key, body: blocks ? { text, blocks } : { text }, notBefore: slot.at, expiresAt: slot.until };
}
