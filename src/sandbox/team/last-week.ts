import { digestFor } from '../../domain/digest.ts';
import type { Finding } from '../../domain/finding.ts';
import type { JobName } from '../../domain/job.ts';
import { dateFor, type Member } from '../../domain/member.ts';
import { daysFor } from '../../domain/near-days.ts';
import { prospectingCheck } from '../../domain/prospecting-check.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { digestMessage } from '../../slack/views/digest.ts';
import { prospectingMessage } from '../../slack/views/prospecting.ts';
import type { Db } from '../../store/db.ts';
import { saveNudges } from '../../store/nudges.ts';
import { conversations, deliveries, type PostBody } from '../../store/schema.ts';
import { slotKey } from '../../store/slots.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { dawn, momentOf } from './days.ts';
import { WORKSPACE } from './people.ts';
import { sentRow } from './sent-row.ts';

const { workspaceId } = WORKSPACE;

/** A message that was said before the sandbox began, with the findings in it. */
type Said = { member: Member; job: JobName; at: Temporal.Instant; body: PostBody; findings: Finding[] };

/**
 * Writes what the bot said in private last week: the digest of the last working day, and the prospecting check of the
 * Wednesday. The rules decide what that was; only its hour is made up.
 */
export async function sayLastWeek(db: Db, people: Member[], start: Temporal.PlainDate): Promise<void> {
  const ids = people.map(({ userId }) => userId);
  const snapshots = await snapshotsOf(db, workspaceId, ids, dawn(start));
  const reps = people.filter(({ role }) => role === 'rep');
  const said = reps.flatMap((member) => {
    const snapshot = snapshots.get(member.userId);
    return snapshot ? [...checkOf(snapshot, member, start), ...lastDigestOf(snapshot, member, start)] : [];
  });
  await db
    .insert(conversations)
    .values(
      people.flatMap(({ dmChannel }) =>
        dmChannel ? [{ workspaceId, channelId: dmChannel, method: 'chat.postMessage' as const }] : [],
      ),
    );
  const sent = await db.insert(deliveries).values(said.map(rowOf)).returning({ id: deliveries.id });
  for (const [index, { member, job, at, findings }] of said.entries()) {
    const deliveryId = sent[index]?.id;
    if (deliveryId === undefined) throw new Error('a delivery was not written');
    const { userId } = member;
    const occasion = dateFor(member, at).toString();
    await saveNudges(
      db,
      workspaceId,
      findings.map((finding) => ({ userId, finding, job, occasion, deliveryId })),
      at,
    );
  }
}

function lastDigestOf(snapshot: Snapshot, member: Member, start: Temporal.PlainDate): Said[] {
  const at = momentOf(member, start, -1, '08:30');
  const digest = digestFor(knownAt(snapshot, at), at);
  if (!digest) return [];
  const body = digestMessage(digest, daysFor(snapshot.rep, dateFor(member, at)));
  return [{ member, job: 'morning-digest', at, body, findings: digest.items }];
}

function checkOf(snapshot: Snapshot, member: Member, start: Temporal.PlainDate): Said[] {
  const wednesday = start.subtract({ days: 5 });
  const at = wednesday.toZonedDateTime({ timeZone: member.zone, plainTime: '14:00' }).toInstant();
  const finding = prospectingCheck(knownAt(snapshot, at), at);
  if (!finding) return [];
  return [{ member, job: 'prospecting-check', at, body: prospectingMessage(finding), findings: [finding] }];
}

/** Without what was done later. */
function knownAt(snapshot: Snapshot, moment: Temporal.Instant): Snapshot {
  const activities = snapshot.activities.filter(({ at }) => Temporal.Instant.compare(at, moment) <= 0);
  return { ...snapshot, activities };
}

function rowOf({ member, job, at, body }: Said) {
  const occasion = dateFor(member, at).toString();
  const key = slotKey({ job, subject: member.userId, occasion });
  return sentRow({ key, channelId: member.dmChannel ?? '', body, at });
}
