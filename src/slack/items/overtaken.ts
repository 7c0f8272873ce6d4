import { asksForACloseDate } from '../../domain/finding.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Db } from '../../store/db.ts';
import { answersIn, type ItemAnswer, type Place } from '../../store/item-answers.ts';
import { type Moves, movesSince } from '../../store/moves.ts';
import type { Ask } from '../commands/subcommand.ts';
import { closeSet, stepSet, touchLogged } from '../views/item-done.ts';
import { movedOn, stageNow, withOwner } from '../views/item-standing.ts';
import { itemsIn, reasonsIn } from './drawing.ts';
import { aboutItem } from './id.ts';

/** What was done on a deal outside the message, that leaves its line nothing to ask. */
type Done = 'touch' | 'step' | 'stage' | 'close';
const SETTLED_BY: Partial<Record<RuleName, readonly Done[]>> = {
  stalled: ['step', 'touch', 'stage'],
  'due-today': ['step', 'touch', 'stage'],
  'lead-response': ['step', 'touch', 'stage'],
  'follow-up': ['step', 'touch'],
  conclude: ['step'],
  customers: ['touch'],
};

/** Of a line that asks when a deal will close, whatever else is next on it. */
const SETTLED_BY_A_CLOSE_DATE: readonly Done[] = ['close', 'touch', 'stage'];

/** In whose data, and on which day, a message is drawn. */
export type Reading = { db: Db; workspaceId: string; today: Temporal.PlainDate };

/**
 * A message of ours to draw again; `place` is null where it still waits. `reader` is whose message it is, null where others see it too.
 * `since` is when its items stood so, which is when it was sent where nothing else is known.
 */
export type Drawn = {
  place: Place | null;
  reader: string | null;
  blocks: readonly unknown[];
  since?: Temporal.Instant;
};

/** What may be told of a message by somebody who asks: `isOwn` where it is to nobody but them. */
export function readBy({ db, actor, said }: Ask, isOwn: boolean): Reading & Pick<Drawn, 'reader'> {
  return { db, workspaceId: actor.workspaceId, today: said.at.toPlainDate(), reader: isOwn ? actor.userId : null };
}

/**
 * What stands for a message's items: their answers, and for each other one whose deal has moved on since the message what pressing it
 * would come to. Only what was answered is kept; the rest holds as long as the deal stands so.
 */
export async function standingAnswers(reading: Reading, drawn: Drawn): Promise<ItemAnswer[]> {
  const answers = drawn.place ? await answersIn(reading.db, reading.workspaceId, drawn.place) : [];
  return [...answers, ...(await overtaken(reading, drawn, answers))];
}

/** Of these, those that nobody answered in the message. */
export async function overtaken(
  { db, workspaceId, today }: Reading,
  { place, reader, blocks, since = place ? sentAt(place) : undefined }: Drawn,
  answers: readonly ItemAnswer[],
): Promise<ItemAnswer[]> {
  const open = itemsIn(blocks).flatMap((item) => {
    const about = answers.some((answer) => answer.item === item) ? undefined : aboutItem(item);
    return about && 'rule' in about && about.dealId !== 0 ? [{ item, ...about }] : [];
  });
  if (open.length === 0 || !since) return [];
  const moves = await movesSince(db, workspaceId, [...new Set(open.map(({ dealId }) => dealId))], since);
  const reasons = reasonsIn(blocks);
  return open.flatMap(({ item, rule, dealId }): ItemAnswer[] => {
    const its = moves.get(dealId);
    const says =
      movedOn(its?.deal, rule, reader, today) ??
      (its && doneOn(its, { rule, reason: reasons.get(item) ?? '' }, reader !== null, today));
    return says === undefined ? [] : [{ item, says, act: null }];
  });
}

type Why = { rule: RuleName; reason: string };

function doneOn({ deal, touch, changed, stages }: Moves, why: Why, isOwn: boolean, today: Temporal.PlainDate) {
  if (!isOwn && changed.has('ownerId')) return withOwner(deal);
  const settledBy = asksForACloseDate(why) ? SETTLED_BY_A_CLOSE_DATE : SETTLED_BY[why.rule];
  for (const done of settledBy ?? []) {
    if (done === 'close' && changed.has('closeOn') && isAhead(deal.closeOn, today)) return closeSet(deal, today);
    if (done === 'step' && (changed.has('nextStep') || changed.has('nextStepOn')) && isAhead(deal.nextStepOn, today))
      return stepSet(deal, today);
    if (done === 'touch' && touch) return touchLogged(deal, touch.kind, touch.angle);
    if (done === 'stage' && changed.has('stage')) return stageNow(deal, stages);
  }
  return undefined;
}

function isAhead(date: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  return date !== null && Temporal.PlainDate.compare(date, today) >= 0;
}

/** Slack's number of a message is the second it was sent in. */
function sentAt({ ts }: Place): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000));
}
