import { isAway } from '../../../domain/calendar.ts';
import { digestFor } from '../../../domain/digest.ts';
import { sells } from '../../../domain/sells.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { nothingAsked } from '../../views/away.ts';
import { digestMessage } from '../../views/digest.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

/** For a manager or an admin without deals or goals of their own. */
const NOTHING_TO_COACH = {
  text: 'You have no deals or goals of your own to coach. `/deal show acme` shows a deal of your team, `/coach team` your team.',
};

export const now: Subcommand = {
  name: 'now',
  usage: '/coach',
  summary: 'What I should do now: the morning digest, on demand',
  async run({ db, now, member, said }: Ask) {
    const snapshot = (await snapshotsOf(db, member.workspaceId, [member.userId], now)).get(member.userId);
    if (snapshot && !sells(snapshot)) return { message: NOTHING_TO_COACH };
    const today = said.at.toPlainDate();
    if (isAway(member, today)) return { message: nothingAsked(member, today) };
    // Whoever asks hears everything, said lately or not.
    const digest = snapshot && digestFor({ ...snapshot, told: [] }, now);
    if (!digest) return { message: { text: 'Nothing is due today and no deal has stalled.' } };
    return { message: digestMessage(digest, today) };
  },
};
