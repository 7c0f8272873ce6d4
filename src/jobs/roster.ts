import type { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.ts';
import type { Chore } from '../domain/job.ts';
import { missedSince, nextTime, WORKSPACE_DAYS } from '../domain/timetable.ts';
import { profileOf, USER } from '../slack/profile.ts';
import { followProfiles } from '../store/members.ts';
import { reschedule, type Scheduled, takeDueChores } from '../store/schedules.ts';
import { claimSlots, failSlot } from '../store/slots.ts';
import { reasonOf } from './failure.ts';

/** Workspaces in one tick, at once: the next minute's messages do not wait for thousands of lists. */
const AT_ONCE = 10;

/** People a page, the most that Slack gives: it allows 20 pages a minute. */
const PAGE = 1_000;

/** A workspace's occasion to be re-read. */
type Reading = { workspaceId: string; job: Chore; subject: string; occasion: string };

/**
 * Re-reads the people of the workspaces due for it, and returns how many. It is claimed first and read after that, outside
 * any transaction: a process that dies in between leaves it to the next day, and to Slack's events until then.
 */
export async function readRosters(deps: Pick<Deps, 'db' | 'now' | 'log' | 'slackFor'>): Promise<number> {
  const due = await claimDue(deps);
  // Each logs what befalls it; none stops another.
  await Promise.allSettled(due.map((reading) => readRoster(deps, reading)));
  return due.length;
}

function claimDue({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<Reading[]> {
  return db.transaction(async (tx) => {
    const at = now();
    const claimed: Reading[] = [];
    for (const row of await takeDueChores(tx, at, AT_ONCE)) claimed.push(...(await claimOne(tx, row, at)));
    return claimed;
  });
}

async function claimOne(tx: Deps['db'], row: Scheduled<Chore>, now: Temporal.Instant): Promise<Reading[]> {
  const { workspaceId, job, subject } = row;
  await reschedule(tx, workspaceId, [{ job, subject, nextAt: nextTime(job, WORKSPACE_DAYS, now) }]);
  const { at: dueAt, occasion } = missedSince(job, WORKSPACE_DAYS, row.nextAt, now).last;
  const claim = { job, subject, occasion, dueAt, outcome: 'planned' as const, reason: null };
  const mine = await claimSlots(tx, workspaceId, [claim], now);
  return mine.size > 0 ? [{ workspaceId, job, subject, occasion }] : [];
}

async function readRoster({ db, now, log, slackFor }: Pick<Deps, 'db' | 'now' | 'log' | 'slackFor'>, reading: Reading) {
  const { workspaceId, occasion } = reading;
  try {
    const client = await slackFor(workspaceId);
    let changed = 0;
    for await (const people of pagesOf(client)) changed += await followProfiles(db, workspaceId, people, now());
    log.info({ workspace: workspaceId, occasion, changed }, 'people re-read');
  } catch (error) {
    const reason = reasonOf(error);
    log.warn({ workspace: workspaceId, occasion, reason }, 'people could not be re-read');
    await failSlot(db, workspaceId, reading, reason);
  }
}

/** The workspace's people, a call a page; what does not read as a person is left out. */
async function* pagesOf(client: WebClient) {
  let cursor = '';
  do {
    const { members = [], response_metadata } = await client.users.list({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    yield members.flatMap((member) => {
      const { data } = USER.safeParse(member);
      return data && !data.is_bot ? [profileOf(data)] : [];
    });
    cursor = response_metadata?.next_cursor ?? '';
  } while (cursor);
}
