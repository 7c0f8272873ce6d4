import { findingsOf } from '../../../domain/rules/index.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { dealList } from '../../views/deal-list.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const list: Subcommand = {
  name: 'list',
  usage: '/deal',
  summary: 'My open deals: stage, amount, age, next step, what is wrong with each',
  async run({ db, now, member }: Ask) {
    const snapshots = await snapshotsOf(db, member.workspaceId, [member.userId], now);
    const snapshot = snapshots.get(member.userId);
    if (!snapshot) throw new Error('a member without a snapshot');
    return { message: dealList(snapshot, findingsOf(snapshot, now), now) };
  },
};
