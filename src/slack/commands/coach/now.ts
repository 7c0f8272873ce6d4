import { digestFor } from '../../../domain/digest.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { digestMessage } from '../../views/digest.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const now: Subcommand = {
  name: 'now',
  usage: '/coach',
  summary: 'What I should do now: the morning digest, on demand',
  async run({ db, now, member, said }: Ask) {
    const snapshot = (await snapshotsOf(db, member.workspaceId, [member.userId], now)).get(member.userId);
    // Whoever asks hears everything, said lately or not.
    const digest = snapshot && digestFor({ ...snapshot, told: [] }, now);
    if (!digest) return { message: { text: 'Nothing is due today and no deal has stalled.' } };
    return { message: digestMessage(digest, said.at.toPlainDate()) };
  },
};
