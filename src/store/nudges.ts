import type { Finding } from '../domain/finding.ts';
import type { JobName } from '../domain/job.ts';
import type { Db } from './db.ts';
import { nudges } from './schema.ts';

/** A finding that was said to `userId`, or about them in a channel, by the delivery `deliveryId`. */
export type NewNudge = { userId: string; finding: Finding; job: JobName; occasion: string; deliveryId: number };

/** Rows a statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 2_000;

/** Writes into the ledger what was said, and on what evidence. */
export async function saveNudges(db: Db, workspaceId: string, told: NewNudge[], at: Temporal.Instant): Promise<void> {
  const rows = told.map(({ finding, ...said }) => ({
    ...said,
    workspaceId,
    rule: finding.rule,
    reason: finding.reason,
    dealId: 'deal' in finding ? finding.deal.id : null,
    evidence: evidenceOf(finding),
    at,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await db.insert(nudges).values(rows.slice(from, from + AT_ONCE));
  }
}

/** What the finding rested on, and the deal as it stood then. */
function evidenceOf(finding: Finding): Record<string, unknown> {
  if (!('deal' in finding)) return finding;
  const { deal, ...measured } = finding;
  const { name, stage, stageSince, lastTouchAt, nextStep, nextStepOn, closeOn, closeMovedLater } = deal;
  return {
    ...measured,
    deal: { name, stage, stageSince, lastTouchAt, nextStep, nextStepOn, closeOn, closeMovedLater },
  };
}
