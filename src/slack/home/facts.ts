import type { FirstStep } from '../../domain/home-steps.ts';
import { dateFor } from '../../domain/member.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { commitmentsNow } from '../../store/commitment-progress.ts';
import type { Db } from '../../store/db.ts';
import { isInTeam, isTeamMissing, keptByWord } from '../../store/home.ts';
import { answersSince } from '../../store/item-answers.ts';
import type { Caller } from '../../store/members.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { aboutItem } from '../items/id.ts';
import { HOUR_STEP, stepsPlace } from './place.ts';
import { managedNow } from './teams.ts';

/** Everything that one person's Home is drawn from, at one moment. */
export type HomeFacts = Awaited<ReturnType<typeof homeFacts>>;

/** Reads it: as many queries for a thousand deals as for none. */
export async function homeFacts(db: Db, caller: Caller, now: Temporal.Instant) {
  const { member, workspace } = caller;
  const { workspaceId, userId, zone } = member;
  const since = dateFor(member, now).toZonedDateTime(zone).toInstant();
  const { channelId, ts: always } = stepsPlace(member);
  const [snapshots, answers, commitments, byWord, inTeam, managed, missing] = await Promise.all([
    snapshotsOf(db, workspaceId, [userId], now),
    answersSince(db, workspaceId, channelId, { since, always }),
    commitmentsNow(db, member, now),
    keptByWord(db, member, since),
    isInTeam(db, member),
    managedNow(db, caller, now),
    member.role === 'admin' && isTeamMissing(db, workspaceId),
  ]);
  const snapshot = snapshots.get(userId);
  if (!snapshot) throw new Error('a member without a snapshot');
  const hasHour = !member.digestAt.equals(workspace.digestAt) || answers.some(({ item }) => item === HOUR_STEP);
  return {
    member,
    workspace,
    now: now.toZonedDateTimeISO(zone),
    snapshot,
    answered: answers.filter(({ item }) => aboutItem(item) !== undefined),
    commitments,
    byWord,
    isInTeam: inTeam,
    isTeamMissing: missing,
    done: stepsDone(snapshot, hasHour),
    managed,
  };
}

function stepsDone({ deals, customers, moves, activities }: Snapshot, hasHour: boolean): ReadonlySet<FirstStep> {
  const hasDeal = deals.length + customers.length + moves.length > 0;
  return new Set<FirstStep>([
    ...(hasDeal ? ['open-a-deal' as const] : []),
    ...(activities.length > 0 ? ['log' as const] : []),
    ...(hasHour ? ['choose-the-hour' as const] : []),
  ]);
}
