import { CONCLUSION_DAYS } from '../../../domain/conclusion.ts';
import { UserError } from '../../../domain/errors.ts';
import { type Member, mayChange } from '../../../domain/member.ts';
import { ownMirror } from '../../../domain/own-mirror.ts';
import { liveFigures } from '../../../store/figures.ts';
import { recordsOf } from '../../../store/records.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { mirror as mirrorView } from '../../views/mirror.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const mirror: Subcommand = {
  name: 'mirror',
  usage: '/coach mirror',
  summary: 'My ways of working, kept rate and focus: exactly what my manager sees',
  async run(ask: Ask) {
    const { db, now } = ask;
    const { workspaceId, userId } = await whose(ask);
    const since = now.subtract({ hours: CONCLUSION_DAYS * 24 });
    const [snapshots, figures, records] = await Promise.all([
      snapshotsOf(db, workspaceId, [userId], now),
      liveFigures(db, workspaceId, userId, now),
      recordsOf(db, workspaceId, [userId], since),
    ]);
    const snapshot = snapshots.get(userId);
    if (!snapshot) throw new UserError(`<@${userId}> is no longer here.`);
    const shown = ownMirror(snapshot, figures, records, now);
    return {
      message: mirrorView(shown, ask.said.at.toPlainDate(), userId === ask.member.userId ? null : `<@${userId}>`),
    };
  },
};

/** Whose mirror it is: the caller's, or that of somebody they manage. */
async function whose(ask: Ask): Promise<Member> {
  if (ask.text === '') return ask.member;
  const [, userId] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*$/.exec(ask.text) ?? [];
  if (!userId) throw new UserError('`/coach mirror` shows yours. A manager may name a rep: `/coach mirror @bea`.');
  if (!mayChange(ask.actor, userId)) throw new UserError(`Only <@${userId}> and their manager see that mirror.`);
  return (await ask.meet(userId)).member;
}
