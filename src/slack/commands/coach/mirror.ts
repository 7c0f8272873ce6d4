import { CONCLUSION_DAYS } from '../../../domain/conclusion.ts';
import { UserError } from '../../../domain/errors.ts';
import { type Member, mayChange } from '../../../domain/member.ts';
import { ownBrief } from '../../../domain/own-brief.ts';
import { ownMirror } from '../../../domain/own-mirror.ts';
import { briefPastOf } from '../../../store/brief-past.ts';
import { liveFigures } from '../../../store/figures.ts';
import { recordsOf } from '../../../store/records.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { teamIdsOf, teamsWith } from '../../../store/teams.ts';
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
    const [snapshots, figures, records, past] = await Promise.all([
      snapshotsOf(db, workspaceId, [userId], now),
      liveFigures(db, workspaceId, userId, now),
      recordsOf(db, workspaceId, [userId], since),
      briefPastOf(db, workspaceId, [userId], now),
    ]);
    const snapshot = snapshots.get(userId);
    if (!snapshot) throw new UserError(`<@${userId}> is no longer here.`);
    const shown = ownMirror(snapshot, figures, records, now);
    const isOwn = userId === ask.member.userId;
    const led = isOwn && (await isLed(ask));
    const brief = led || !isOwn ? { brief: ownBrief(snapshot, past, now) } : {};
    const looking = { whose: isOwn ? null : `<@${userId}>`, isLed: led, ...brief };
    return { message: mirrorView(shown, ask.said.at.toPlainDate(), looking) };
  },
};

/** Whether somebody else manages the caller. Of whoever manages nobody it is taken for granted. */
async function isLed({ db, actor }: Ask): Promise<boolean> {
  if (actor.manages.length === 0) return true;
  const teams = await teamsWith(db, actor.workspaceId, await teamIdsOf(db, { ...actor, role: 'manager' }));
  return teams.some(({ people }) => people.some(({ userId, manages }) => manages && userId !== actor.userId));
}

/** Whose mirror it is: the caller's, or that of somebody they manage. */
async function whose(ask: Ask): Promise<Member> {
  if (ask.text === '') return ask.member;
  const [, userId] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*$/.exec(ask.text) ?? [];
  if (!userId) throw new UserError('`/coach mirror` shows yours. A manager may name a rep: `/coach mirror @bea`.');
  if (!mayChange(ask.actor, userId))
    throw new UserError(`Only <@${userId}>, their manager and an admin see that mirror.`);
  return (await ask.meet(userId)).member;
}
