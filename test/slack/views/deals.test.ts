import { describe, expect, it } from 'vitest';
import { FACTS } from '../../../src/domain/facts.ts';
import { STAGES } from '../../../src/domain/pipeline.ts';
import { stalled } from '../../../src/domain/rules/stalled.ts';
import type { DealView } from '../../../src/domain/snapshot.ts';
import { type StageSettings, USUAL_WORKSPACE } from '../../../src/domain/workspace.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { newDealModal } from '../../../src/slack/modals/new-deal.ts';
import { updateDealModal } from '../../../src/slack/modals/update-deal.ts';
import { dealCard } from '../../../src/slack/views/deal-card.ts';
import { dealList } from '../../../src/slack/views/deal-list.ts';
import { logged } from '../../../src/slack/views/logged.ts';
import { saved } from '../../../src/slack/views/saved.ts';
import { teamList, teamSetUp } from '../../../src/slack/views/teams.ts';
import { undone } from '../../../src/slack/views/undone.ts';
import { whichDeal } from '../../../src/slack/views/which-deal.ts';
import { aDeal, aSnapshot, aTeam, at, NOW, TODAY, workingDaysAgo, ZONE } from '../../domain/builders.ts';
import { SAID } from '../../domain/text/said.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const LONG = 'x'.repeat(3000);
const NAMES = [...HOSTILE.map(({ name }) => name), LONG, '<@U123> <https://x.y|z>', 'شركة النور للتجارة'];
const now = NOW.toZonedDateTimeISO(ZONE);
const said = { ...SAID, at: now };

/** A workspace that calls every stage so. */
const calls = (name: string): StageSettings => Object.fromEntries(STAGES.map((stage) => [stage, { name }]));

/** A deal all of whose texts are hostile. */
const hostile = (text: string, id = 1): DealView =>
  aDeal({
    ...{ id, name: text, account: text, source: text, nextStep: text, buyerPromise: text, endReason: text },
    ...{ wants: text, decides: text, buys: text, offer: text },
    ...{ buyerPromiseOn: TODAY, closeOn: TODAY, amount: 999_999_999_999_900, currency: 'USD' },
  });

/** No touch for long, and no step: how long that may be is said with the stage's name. */
const quiet = (deal: DealView): DealView => ({
  ...deal,
  nextStep: null,
  nextStepOn: null,
  buyerPromiseOn: null,
  lastTouchAt: at(workingDaysAgo(30).toString()),
});

const change = (text: string) => ({ field: 'nextStep' as const, from: text, to: text });

function everyMessage(text: string) {
  const deal = hostile(text);
  const many = Array.from({ length: 60 }, (_, index) => hostile(text, index + 1));
  const stages = calls(text);
  const snapshot = aSnapshot({ deals: many, stages });
  const around = { ...said, stages };
  const changed = {
    deal,
    changes: [
      { ...change(text), from: 'a' },
      { field: 'name' as const, from: text, to: 'b' },
      { field: 'stage' as const, from: 'lead', to: 'proposal' },
      ...FACTS.map((field) => ({ field, from: text, to: text.slice(1) })),
    ],
    act: 1,
    heard: false,
  };
  const card = {
    deal,
    findings: [
      ...stalled(aSnapshot({ deals: [deal], stages }), NOW),
      ...stalled(aSnapshot({ deals: [quiet(deal)], stages }), NOW),
    ],
    history: Array.from({ length: 10 }, (_, act) => ({
      ...{ act, by: 'UBEA', through: 'command' as const, at: NOW, note: text, undone: act % 2 === 0 },
      ...{ changes: [change(text)], logged: [{ kind: 'call' as const, count: 2 }] },
    })),
    stages: [{ stage: 'lead' as const, at: NOW }],
    touches: [{ kind: 'call' as const, count: 3 }],
  };
  const people = Array.from({ length: 200 }, (_, index) => ({ teamId: 1, userId: `U${index}`, manages: index === 0 }));
  return {
    list: dealList(snapshot, stalled(snapshot, NOW), NOW),
    card: dealCard(card, around),
    saved: saved(changed, around),
    setUp: teamSetUp({ team: { ...aTeam(), name: text }, people, before: null }, null, NOW),
    undone: undone(
      { deals: [{ deal, restored: [change(text)], kept: [change(text)] }], logged: [], plays: [], commitments: [] },
      around,
    ),
    which: whichDeal(
      { words: text, candidates: many, fit: 'near' },
      { command: '/deal', text, saidAt: String(NOW) },
      { now, stages, nameOf: () => text },
    ),
    logged: logged([{ kind: 'email', count: 1 }], deal, { act: 1, note: text, on: TODAY, today: TODAY }),
    teams: teamList([{ team: { ...aTeam(), name: text }, people }]),
  };
}

/** The texts of a message that Slack would format; labels of buttons are plain. */
function formatted(message: unknown): string[] {
  if (typeof message !== 'object' || message === null) return [];
  const { type, text } = message as { type?: string; text?: unknown };
  const own = typeof text === 'string' && type !== 'plain_text' ? [text] : [];
  return [...own, ...Object.values(message).flatMap(formatted)];
}

describe.each(NAMES)('with the text %.30s', (text) => {
  it('every message stays within the limits of Slack, pings nobody and formats nothing', () => {
    for (const [name, message] of Object.entries(everyMessage(text))) {
      requireWithinLimits('message', message);
      const words = formatted(message).join('\n');
      expect(words, name).not.toMatch(HARMFUL);
      expect(words, name).not.toMatch(/\*bold\*|`code`|~gone~|<@U123>/);
    }
  });

  it('the forms stay within the limits of Slack', () => {
    const workspace = {
      workspaceId: 'T1',
      name: text,
      currency: 'USD',
      country: 'US',
      dayOrder: 'mdy' as const,
      ...USUAL_WORKSPACE,
      stages: calls(text),
    };
    requireWithinLimits('view', newDealModal(workspace));
    requireWithinLimits('view', updateDealModal(hostile(text), workspace));
  });
});

it('a list of many deals is cut, and says how many more there are', () => {
  const deals = Array.from({ length: 60 }, (_, index) => aDeal({ id: index + 1, name: `Deal ${index + 1}` }));
  expect(JSON.stringify(dealList(aSnapshot({ deals }), [], NOW))).toContain('…and 45 more');
});

it.each([
  [{ name: 'Acme' }, 'Deal'],
  [{ amount: 4_000_050, currency: 'EUR' }, '€40,000.50'],
  [{ nextStep: null, nextStepOn: null }, 'no next step yet'],
  [{ status: 'parked', parkedUntil: TODAY.add({ days: 30 }) }, 'parked until'],
] as const)('a line of the list shows what stands: %j', (fields, expected) => {
  const list = dealList(aSnapshot({ deals: [aDeal({ name: 'Deal', ...fields })] }), [], NOW);
  expect(JSON.stringify(list)).toContain('name' in fields ? fields.name : expected);
});

it('what is not counted in pieces is not undone in pieces', () => {
  const logged = [
    { kind: 'call' as const, count: 80 },
    { kind: 'research' as const, count: 3 },
  ];
  expect(undone({ deals: [], logged, plays: [], commitments: [] }, said).text).toBe(
    'Undone: 80 calls and 3 research no longer logged.',
  );
});
