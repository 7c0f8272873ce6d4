import { describe, expect, it } from 'vitest';
import type { DealStatus } from '../../../src/domain/deal.ts';
import { FACTS } from '../../../src/domain/facts.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { answerFactModal } from '../../../src/slack/modals/answer-fact.ts';
import { lostItemModal } from '../../../src/slack/modals/lost-item.ts';
import { parkItemModal } from '../../../src/slack/modals/park-item.ts';
import { setStepModal } from '../../../src/slack/modals/set-step.ts';
import { snoozeItemModal } from '../../../src/slack/modals/snooze-item.ts';
import { wonItemModal } from '../../../src/slack/modals/won-item.ts';
import { answeredItem } from '../../../src/slack/views/item.ts';
import {
  answeredBy,
  askNext,
  closeSet,
  ended,
  factAnswered,
  leftOut,
  parked,
  snoozed,
  stepSet,
  touchLogged,
} from '../../../src/slack/views/item-done.ts';
import { movedOn } from '../../../src/slack/views/item-standing.ts';
import { day } from '../../../src/slack/wording.ts';
import { aDeal, date, TODAY } from '../../domain/builders.ts';
import { DAYS } from './days.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const MAY = date('2026-05-04');

describe.each(HOSTILE)('with $is', ({ name }) => {
  const deal = aDeal({ name, nextStep: name, endReason: name, wants: name, decides: name, buys: name, offer: name });

  it('what became of an item is one harmless line', () => {
    const lines = [
      touchLogged(deal, 'call', 'another-person'),
      stepSet(deal, TODAY),
      answeredBy(closeSet({ ...deal, closeOn: MAY }, TODAY), 'UMAYA'),
      snoozed(deal, MAY, TODAY),
      leftOut(deal, 20, MAY, TODAY),
      parked({ ...deal, parkedUntil: MAY }, TODAY),
      ended({ ...deal, status: 'lost' }),
      ...FACTS.map((fact) => factAnswered(deal, fact)),
      ...(['won', 'lost', 'parked', 'undone'] satisfies DealStatus[]).map((status) =>
        String(movedOn({ ...deal, status, parkedUntil: MAY }, 'stalled', 'UBEA', TODAY)),
      ),
    ];
    for (const line of lines) {
      expect(line).not.toContain('\n');
      const message = { text: line, blocks: [answeredItem('item:stalled:1', line, 7), ...askNext(deal, MAY)] };
      requireWithinLimits('message', message);
      expect(JSON.stringify(message)).not.toMatch(HARMFUL);
    }
  });

  it('its forms are harmless and within limits', () => {
    const on = { item: 'item:stalled:1', channelId: 'DBEA', ts: '1773147600.000100', isEphemeral: false };
    for (const view of [
      setStepModal(deal, DAYS, on),
      setStepModal({ ...deal, nextStep: null }, DAYS, on, { rule: 'conclude', reason: 'silent' }),
      snoozeItemModal(deal, on, 'That is today. Pick a later day.'),
      parkItemModal({ ...deal, status: 'parked' }, on),
      wonItemModal(deal, on),
      lostItemModal(deal, on),
      ...FACTS.map((fact) => answerFactModal({ ...deal, [fact]: null }, fact, null)),
    ]) {
      requireWithinLimits('view', view);
      expect(JSON.stringify(view.blocks[0])).not.toMatch(HARMFUL);
    }
  });
});

describe('an item stands', () => {
  it.each([
    { is: 'open', deal: aDeal(), rule: 'stalled', says: undefined },
    {
      is: 'won',
      deal: aDeal({ status: 'won', endedOn: date('2026-03-03') }),
      rule: 'stalled',
      says: 'was won on Tue 3 Mar',
    },
    { is: 'won, for a customer', deal: aDeal({ status: 'won' }), rule: 'customers', says: undefined },
    { is: 'open again, for a customer', deal: aDeal(), rule: 'customers', says: 'no longer won' },
    {
      is: 'parked until May',
      deal: aDeal({ status: 'parked', parkedUntil: MAY }),
      rule: 'due-today',
      says: 'parked until Mon 4 May',
    },
    {
      is: 'parked until today',
      deal: aDeal({ status: 'parked', parkedUntil: TODAY }),
      rule: 'due-today',
      says: undefined,
    },
    { is: 'with somebody else', deal: aDeal({ ownerId: 'UANN' }), rule: 'stalled', says: 'is with <@UANN> now' },
    { is: 'gone', deal: undefined, rule: 'stalled', says: 'no longer there' },
  ] as const)('$is → $says', ({ deal, rule, says }) => {
    const said = movedOn(deal, rule, 'UBEA', TODAY);
    if (says === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(says);
  });

  it('in a channel, whoever owns the deal', () => {
    expect(movedOn(aDeal({ ownerId: 'UANN' }), 'stalled', null, TODAY)).toBeUndefined();
  });
});

it('names the day of a next step by its date, for a line in a channel is read on other days too', () => {
  const deal = aDeal({ name: 'Globex', nextStep: 'Call Jane', nextStepOn: TODAY.add({ days: 1 }) });
  expect(stepSet(deal, TODAY)).toBe(`✓ *Globex*: next step "Call Jane", ${day(TODAY.add({ days: 1 }), TODAY)}`);
});
