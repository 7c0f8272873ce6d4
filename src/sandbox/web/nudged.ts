import type { Office } from '../office.ts';
import { elementsOf } from '../slack/elements.ts';
import { TEAMS } from '../team/people.ts';
import { deliveryOf } from './guide/mark.ts';

const { channelId, zone } = TEAMS.Enterprise;

/** When a channel hears of deals that stand still, by its team's clock. */
const NUDGES_AT = Temporal.PlainTime.from('15:00');

/** Whether the first team's channel has heard today of deals that stand still, with something to press. */
export function isNudged({ slack, now }: Pick<Office, 'slack' | 'now'>): boolean {
  const since = now().toZonedDateTimeISO(zone).withPlainTime(NUDGES_AT).epochMilliseconds / 1000;
  return slack.messages(channelId).some((message) => {
    const { ts, thread_ts: thread, blocks = [] } = message;
    const isReply = thread !== undefined && thread !== ts;
    if (Number(ts) < since || isReply || deliveryOf(message) === undefined) return false;
    return elementsOf(blocks).some(({ element }) => element.type === 'button');
  });
}
