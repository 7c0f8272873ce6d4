import { type Button, noButtons } from '../../buttons.ts';
import { ownerOfDm } from '../../headings.ts';
import type { Office } from '../../office.ts';

/** Nobody scrolls further back for a button. */
const DAYS_BACK = 4;

/** What this person could press now, as it stands: in their channels and their talk with the bot, then on their open form. The newest last. */
export function buttonsBefore({ slack, now }: Pick<Office, 'slack' | 'now'>, userId: string): Button[] {
  const since = now().subtract({ hours: DAYS_BACK * 24 }).epochMilliseconds / 1000;
  const buttons = noButtons();
  const messages = slack
    .channels(userId)
    .flatMap(({ id }) => slack.messages(id, userId))
    .filter(({ ts }) => Number(ts) >= since)
    .sort((a, b) => Number(a.ts) - Number(b.ts));
  for (const { channel, ts, blocks = [], viewer } of messages) {
    buttons.number({ channel, ts }, blocks, viewer ?? ownerOfDm(channel));
  }
  const form = slack.modal(userId);
  if (form) buttons.number({ id: form.id }, form.blocks, userId);
  return buttons.all();
}
