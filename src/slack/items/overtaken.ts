import type { Deal } from '../../domain/deal.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import { answersIn, type ItemAnswer, type Place } from '../../store/item-answers.ts';
import { type Moves, movesSince } from '../../store/moves.ts';
import type { Ask } from '../commands/subcommand.ts';
import { stepSet, touchLogged } from '../views/item-done.ts';
import { movedOn, stageNow, withOwner } from '../views/item-standing.ts';
import { itemsIn } from './drawing.ts';
import { aboutItem } from './id.ts';

/** What was done on a deal outside the message, that leaves its line nothing to ask. */
type Done = 'touch' | 'step' | 'stage';
const SETTLED_BY: Partial<Record<RuleName, readonly Done[]>> = {
  stalled: ['step', 'touch', 'stage'],
  'due-today': ['step', 'touch', 'stage'],
  'lead-response': ['step', 'touch', 'stage'],
  'follow-up': ['step', 'touch'],
  conclude: ['step'],
  customers: ['touch'],
};

/** A message of ours to draw again. `isOwn`: it is to nobody but who asks. */
export type Drawn = { place: Place; isOwn: boolean; blocks: readonly unknown[] };

/**
 * What stands for a message's items: their answers, and for each other one whose deal has moved on since the message what pressing it
 * would come to. Only what was answered is kept; the rest holds as long as the deal stands so.
 */
export async function standingAnswers(
  { db, actor, said }: Ask,
  { place, isOwn, blocks }: Drawn,
): Promise<ItemAnswer[]> {
  const answers = await answersIn(db, actor.workspaceId, place);
  const open = itemsIn(blocks).flatMap((item) => {
    const about = answers.some((answer) => answer.item === item) ? undefined : aboutItem(item);
    return about && 'rule' in about && about.dealId !== 0 ? [{ item, ...about }] : [];
  });
  if (open.length === 0) return answers;
  const moves = await movesSince(db, actor.workspaceId, [...new Set(open.map(({ dealId }) => dealId))], sentAt(place));
  const today = said.at.toPlainDate();
  const overtaken = open.flatMap(({ item, rule, dealId }): ItemAnswer[] => {
    const its = moves.get(dealId);
    const says =
      movedOn(its?.deal, rule, isOwn ? actor.userId : null, today) ?? (its && doneOn(its, rule, isOwn, today));
    return says === undefined ? [] : [{ item, says, act: null }];
  });
  return [...answers, ...overtaken];
}

function doneOn({ deal, touch, changed }: Moves, rule: RuleName, isOwn: boolean, today: Temporal.PlainDate) {
  if (!isOwn && changed.has('ownerId')) return withOwner(deal);
  for (const done of SETTLED_BY[rule] ?? []) {
    if (done === 'step' && (changed.has('nextStep') || changed.has('nextStepOn')) && isDated(deal, today))
      return stepSet(deal, today);
    if (done === 'touch' && touch) return touchLogged(deal, touch.kind, touch.angle);
    if (done === 'stage' && changed.has('stage')) return stageNow(deal);
  }
  return undefined;
}

function isDated({ nextStepOn }: Deal, today: Temporal.PlainDate): boolean {
  return nextStepOn !== null && Temporal.PlainDate.compare(nextStepOn, today) >= 0;
}

/** Slack's number of a message is the second it was sent in. */
function sentAt({ ts }: Place): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000));
}
