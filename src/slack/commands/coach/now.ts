import { isAway } from '../../../domain/calendar.ts';
import { digestFor } from '../../../domain/digest.ts';
import { daysFor } from '../../../domain/near-days.ts';
import { sells } from '../../../domain/sells.ts';
import type { ItemAnswer } from '../../../store/item-answers.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { section } from '../../blocks.ts';
import { itemIdOf } from '../../items/id.ts';
import type { Message } from '../../message.ts';
import { nothingAsked } from '../../views/away.ts';
import { digestMessage } from '../../views/digest.ts';
import { answeredItem } from '../../views/item.ts';
import type { Ask, Subcommand } from '../subcommand.ts';
import { openingBlocks } from './opening.ts';

/** For a manager or an admin without deals or goals of their own. */
const NOTHING_TO_COACH = {
  text: 'You have no deals or goals of your own to coach. `/deal show acme` shows a deal of your team, `/coach team` your team.',
};
const NOTHING_DUE = { text: 'Nothing is due today and no deal has stalled.' };

export const now: Subcommand = {
  name: 'now',
  usage: '/coach',
  summary: 'What I should do now: the morning digest, on demand',
  async run(ask: Ask) {
    return { message: await digestNow(ask) };
  },
};

/**
 * What the caller should do now, whatever was said lately. `answered` are items done since it was first drawn: they stand above
 * as their lines, and `says` before them.
 */
export async function digestNow(ask: Ask, answered?: readonly ItemAnswer[], says?: string): Promise<Message> {
  const message = await present(ask, answered && new Set(answered.map(({ item }) => item)));
  const lines = (answered ?? []).map((answer) => answeredItem(answer.item, answer.says, answer.act));
  const above = [...(says ? [section(says)] : []), ...lines];
  if (above.length === 0) return message;
  return { text: message.text, blocks: [...above, ...(message.blocks ?? [section(message.text)])] };
}

/** `done` are the items answered before; undefined where it is drawn for the first time. */
async function present(ask: Ask, done: ReadonlySet<string> | undefined): Promise<Message> {
  const { db, now, member, said } = ask;
  const snapshot = (await snapshotsOf(db, member.workspaceId, [member.userId], now)).get(member.userId);
  if (snapshot && !sells(snapshot)) return NOTHING_TO_COACH;
  const today = said.at.toPlainDate();
  if (isAway(member, today)) return nothingAsked(member, today);
  // Whoever asks hears everything, said lately or not.
  const digest = snapshot && digestFor({ ...snapshot, told: [] }, now);
  if (!digest) return NOTHING_DUE;
  const items = digest.items.filter((item) => !done?.has(itemIdOf(item)));
  if (items.length === 0 && digest.items.length > 0) return NOTHING_DUE;
  // Drawn again after a press, it is the same prompt: its opening line was read.
  const opening = done ? [] : await openingBlocks(ask, digest);
  return digestMessage({ ...digest, items }, daysFor(snapshot.rep, today), { opening, hush: snapshot.rep });
}
