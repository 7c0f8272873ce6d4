import { weekStart } from '../../domain/calendar.ts';
import type { Commitment } from '../../domain/commitment.ts';
import { isUnsettled } from '../../domain/commitment-change.ts';
import type { Days } from '../../domain/near-days.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { count, day, when } from '../wording.ts';
import { commitmentButtons, editButton, kinds, said } from './commitments.ts';

/** With their buttons, 20 are 40 of the 50 blocks that one message may have. */
const SHOWN = 20;
/** With those, 25 in all. */
const SETTLED_SHOWN = 5;

/** A commitment with what it has come to; null where it counts nothing. */
export type Listed = { commitment: Commitment; logged: number | null };

/** What was just done, above the list; `act` can be undone. */
export type Lead = { says: string; act: number | null };

/** One's open commitments with their buttons, the earliest day first, and those settled this week. */
export function commitmentList(
  all: readonly Listed[],
  now: Temporal.ZonedDateTime,
  near: Days['near'],
  lead?: Lead,
): Message {
  const today = now.toPlainDate();
  const monday = weekStart(today);
  const open = all.filter(({ commitment }) => isUnsettled(commitment));
  const settled = all.filter(
    ({ commitment }) =>
      !isUnsettled(commitment) &&
      commitment.settledAt &&
      Temporal.PlainDate.compare(monday, dateIn(now, commitment.settledAt)) <= 0,
  );
  const head = open.length > 0 ? `${count(open.length, 'open commitment')}` : NONE;
  const blocks: Block[] = [
    ...(lead
      ? [section(lead.says, lead.act === null ? undefined : button('Undo', ACTION.undoInList, String(lead.act)))]
      : []),
    section(open.length > 0 ? `*${head}*` : head),
    ...open
      .slice(0, SHOWN)
      .flatMap(({ commitment, logged }): Block[] => [
        section(openLine(commitment, logged, today)),
        { type: 'actions', elements: [...commitmentButtons(commitment, { today, near }), editButton(commitment)] },
      ]),
    ...more(open.length - SHOWN),
    ...(settled.length > 0
      ? [section(['*Settled this week*', ...settled.slice(0, SETTLED_SHOWN).map(settledLine)].join('\n'))]
      : []),
    ...more(settled.length - SETTLED_SHOWN),
    actions(button('New commitment', ACTION.newCommitment, '{}')),
  ];
  return { text: lead ? `${lead.says}\n${head}` : head, blocks };
}

const NONE = 'You have no open commitments. Say what you will do, and by when: `/commit call 20 prospects by friday`';

function openLine(commitment: Commitment, logged: number | null, today: Temporal.PlainDate): string {
  const { counted, dueOn, movedFrom } = commitment;
  const isPast = Temporal.PlainDate.compare(dueOn, today) < 0;
  const facts = [
    `${isPast ? 'was due' : 'by'} ${when(dueOn, today)}`,
    ...(counted && logged !== null ? [`${logged} of ${counted.wanted} ${kinds(counted.kinds)}`] : []),
    ...(movedFrom ? [`first ${day(movedFrom, today)}`] : []),
  ];
  return `${said(commitment)} · ${facts.join(' · ')}`;
}

function settledLine({ commitment, logged }: Listed): string {
  const { state, counted } = commitment;
  const mark = state === 'kept' ? '✓ ' : '';
  const count = counted && logged !== null ? ` · ${logged} of ${counted.wanted}` : '';
  return `${mark}${state.slice(0, 1).toUpperCase()}${state.slice(1)}: ${said(commitment)}${count}`;
}

function more(left: number): Block[] {
  return left > 0 ? [context(`…and ${left} more.`)] : [];
}

function dateIn(now: Temporal.ZonedDateTime, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(now.timeZoneId).toPlainDate();
}
