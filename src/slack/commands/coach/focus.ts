import { weekStart } from '../../../domain/calendar.ts';
import { UserError } from '../../../domain/errors.ts';
import { type FocusOn, focusState } from '../../../domain/focus.ts';
import { focusFigure, startFigure } from '../../../domain/focus-figure.ts';
import { gapsOf } from '../../../domain/gaps.ts';
import { dateFor, type Member, mayChange } from '../../../domain/member.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { readFocus } from '../../../domain/text/focus-command.ts';
import { chooseFocus } from '../../../store/focuses.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import type { Message } from '../../message.ts';
import { focusChoice, focusChosen, focusEnded, focusStands } from '../../views/focus.ts';
import { focusInstead } from '../../views/focus-instead.ts';
import { focusOver } from '../../views/focus-over.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

/** How long one thing is worked on. A convention of ours: long enough for a habit to show in the figures. */
const WEEKS = 4;

export const focus: Subcommand = {
  name: 'focus',
  usage: '/coach focus reach',
  summary: 'The one thing I work on for four weeks; alone it shows it, or my largest gaps to choose from',
  async run(ask: Ask) {
    const { member, text } = await whose(ask);
    const isMine = member.userId === ask.member.userId;
    const name = isMine ? null : `<@${member.userId}>`;
    const snapshot = await snapshotOf(ask, member);
    const today = ask.said.at.toPlainDate();
    if (text === '') return { message: focusNow(snapshot, ask.now, today, name) };
    const on = readFocus(text);
    if (on === null) {
      throw new UserError(
        'I do not know that. A focus is a section (`/coach focus reach`), a habit (`/coach focus first touch`) or a play (`/coach focus price`).',
      );
    }
    return { message: on === 'off' ? await endFocus(ask, snapshot, name) : await workOn(ask, snapshot, on) };
  },
};

/** What somebody works on and how it stands, or what to choose from. `name` is a mention for a manager who looks. */
export function focusNow(
  snapshot: Snapshot,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
  name: string | null = null,
): Message {
  const { focus: standing, rep } = snapshot;
  if (!standing) return focusChoice(gapsOf(snapshot, now), name);
  const figure = focusFigure(standing, snapshot, now);
  const isOver = focusState(standing, dateFor(rep, now)) === 'over';
  return isOver ? focusOver(standing, figure, gapsOf(snapshot, now), name) : focusStands(standing, figure, today, name);
}

/** Sets what somebody works on for four weeks from this Monday, with the gap it is to close where there is one. */
export async function workOn(ask: Ask, snapshot: Snapshot, on: FocusOn): Promise<Message> {
  const { rep } = snapshot;
  const from = weekStart(dateFor(rep, ask.now));
  const until = from.add({ weeks: WEEKS });
  // How often a scenario was met is no figure of its play.
  const gap =
    on.is === 'play'
      ? undefined
      : gapsOf(snapshot, ask.now).find((gap) => JSON.stringify(gap.on) === JSON.stringify(on));
  const blank = { id: 0, userId: rep.userId, on, from, until, startedWith: null, aimsAt: null };
  const startedWith = gap?.own ?? startFigure(on, snapshot, ask.now);
  // A goal nearly met is no gap, and still what a section is held against.
  const goal = on.is === 'section' ? rep.goals[on.section] || null : null;
  const act = await chooseFocus(ask.db, ask.actor, { ...blank, startedWith, aimsAt: gap?.aim ?? goal }, actOf(ask));
  if (act === undefined) return { text: 'I heard that already. Your focus stands as it was chosen then.' };
  const name = rep.userId === ask.member.userId ? null : `<@${rep.userId}>`;
  const chosen = focusChosen(on, until, act, ask.said.at.toPlainDate(), name);
  const before = snapshot.focus;
  const isAnother =
    before && focusState(before, dateFor(rep, ask.now)) !== 'over' && JSON.stringify(before.on) !== JSON.stringify(on);
  return isAnother ? focusInstead(chosen, before.on, act) : chosen;
}

/** The rep's rows as they stand, for the focus. */
export async function snapshotOf({ db, now }: Ask, { workspaceId, userId }: Member): Promise<Snapshot> {
  const snapshot = (await snapshotsOf(db, workspaceId, [userId], now)).get(userId);
  if (!snapshot) throw new UserError(`<@${userId}> is no longer here.`);
  return snapshot;
}

async function endFocus(ask: Ask, { focus: standing, rep }: Snapshot, name: string | null): Promise<Message> {
  if (!standing)
    return {
      text: `${name ?? 'You'} ${name ? 'has' : 'have'} no focus at the moment. \`/coach focus\` shows what to choose from.`,
    };
  const { on, from, until, startedWith, aimsAt } = standing;
  const ended = { userId: rep.userId, on, from, until, startedWith, aimsAt };
  const act = await chooseFocus(ask.db, ask.actor, ended, actOf(ask), ask.now);
  return act === undefined ? { text: 'I heard that already.' } : focusEnded(on, act, name);
}

/** Whose focus it is: the caller's, or that of somebody they manage, named first. */
async function whose(ask: Ask): Promise<{ member: Member; text: string }> {
  const [, userId, rest = ''] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*(.*)$/s.exec(ask.text) ?? [];
  if (!userId) return { member: ask.member, text: ask.text };
  if (!mayChange(ask.actor, userId)) throw new UserError(`Only <@${userId}> and their manager choose that focus.`);
  return { member: (await ask.meet(userId)).member, text: rest };
}
