import { and, eq, gte, sql } from 'drizzle-orm';
import type { Finding } from '../domain/finding.ts';
import type { JobName } from '../domain/job.ts';
import type { Told } from '../domain/snapshot.ts';
import type { Suppression } from '../domain/suppression.ts';
import type { Db } from './db.ts';
import { isAnyOf } from './prepared.ts';
import { nudges } from './schema.ts';

/**
 * A finding on an occasion: said to `userId`, or about them in a channel, by `deliveryId`; said in an answer to them
 * (`reply`), which is no delivery; or left unsaid, for `why`.
 */
export type NewNudge = { userId: string; finding: Finding; occasion: string } & (
  | { job: JobName; deliveryId: number; why?: null }
  | { job: 'reply'; deliveryId: number | null; why?: null }
  | { job: JobName; deliveryId: null; why: Suppression }
);

/** Rows a statement: one parameter whatever their number, so a morning's thousands of rows cost little to send. */
const AT_ONCE = 5_000;

/** Writes into the ledger what was said and what was left unsaid, and on what evidence: a row a finding and occasion. */
export async function saveNudges(db: Db, workspaceId: string, told: NewNudge[], at: Temporal.Instant): Promise<void> {
  const rows = told.map(({ finding, deliveryId, ...told }) => ({
    ...told,
    rule: finding.rule,
    reason: finding.reason,
    dealId: dealIn(finding),
    evidence: evidenceOf(finding),
    deliveryId,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + AT_ONCE));
    await db.execute(
      sql`insert into nudges (workspace_id, user_id, rule, reason, deal_id, job, occasion, evidence, state, why, delivery_id, at)
        select ${workspaceId}, t."userId", t.rule, t.reason, t."dealId", t.job, t.occasion, t.evidence,
          case when t.why is null then 'said' else 'suppressed' end, t.why, t."deliveryId", ${at.toString()}::timestamptz
        from json_to_recordset(${some}::text::json) as t ("userId" text, rule text, reason text, "dealId" bigint, job text,
          occasion text, evidence json, why text, "deliveryId" bigint)`,
    );
  }
}

/** What managers saw as a preview about these people since then, by person, as if their channel had heard it. */
export async function previewedSince(
  db: Db,
  workspaceId: string,
  userIds: string[],
  since: Temporal.Instant,
): Promise<Map<string, Told[]>> {
  const { userId, rule, reason, dealId, job, at } = nudges;
  const rows = await db
    .select({ userId, rule, reason, dealId, job, at })
    .from(nudges)
    .where(
      and(
        eq(nudges.workspaceId, workspaceId),
        isAnyOf(userId, userIds),
        gte(at, since),
        eq(nudges.state, 'suppressed'),
        eq(nudges.why, 'previewed'),
      ),
    );
  return Map.groupBy(rows, (row) => row.userId);
}

function dealIn(finding: Finding): number | null {
  if ('deal' in finding) return finding.deal.id;
  return 'dealId' in finding ? finding.dealId : null;
}

/** What the finding rested on, and the deal as it stood then. */
function evidenceOf(finding: Finding): Record<string, unknown> {
  if (!('deal' in finding)) return finding;
  const { deal, ...measured } = finding;
  const { name, stage, status, stageSince, lastTouchAt, nextStep, nextStepOn, closeOn, closeMovedLater } = deal;
  return {
    ...measured,
    deal: { name, stage, status, stageSince, lastTouchAt, nextStep, nextStepOn, closeOn, closeMovedLater },
  };
}
