import type { Deps } from '../../deps.ts';
import { closingKey, teamToTell } from '../../store/closings.ts';
import type { Leased } from '../../store/leases.ts';
import { addDeliveries } from '../../store/outbox.ts';
import { closedChannel } from '../views/closed-channel.ts';
import { lineOf } from './line.ts';

/** What is to be done about the channel can wait for so long. */
const TOLD_WITHIN = { hours: 72 };

/** Tells an admin that a sales team's channel takes nothing more and what to do: once until it is reopened. */
export async function tellOfClosing({ db, log, now }: Deps, leased: Leased, reason: string): Promise<void> {
  const { workspaceId, channelId } = leased;
  const team = await teamToTell(db, workspaceId, channelId);
  if (!team) return;
  if (!team.dmChannel) {
    log.warn({ ...lineOf(leased), reason }, "a sales team's channel is closed, and there is nobody to tell");
    return;
  }
  const at = now();
  const notice = {
    channelId: team.dmChannel,
    key: closingKey(channelId),
    body: closedChannel({ team: team.name, channelId, reason }),
    notBefore: at,
    expiresAt: at.add(TOLD_WITHIN),
  };
  await addDeliveries(db, workspaceId, [notice], at);
}
