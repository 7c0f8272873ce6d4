import { expect, it } from 'vitest';
import type { Deal } from '../../../src/domain/deal.ts';
import { offeredAction } from '../../../src/domain/offered-action.ts';
import { dealIn, dealsAlike } from '../../../src/domain/text/deal-in-text.ts';

const DEALS = [
  'Acme Corp',
  'Acme Labs',
  'Globex - Renewal',
  'Müller & Söhne',
  'Call Center Solutions',
  'Prospect Inc',
  'Monday Labs',
  '三井物産',
].map((name) => ({ name }));

it.each([
  ['call acme corp', 'Acme Corp'],
  ['call Acme Labs about the pilot', 'Acme Labs'],
  ['call acme', null],
  ['call globex', 'Globex - Renewal'],
  ["send Globex's quote", 'Globex - Renewal'],
  ['send the renewal', null],
  ['email muller', 'Müller & Söhne'],
  ['review "Monday Labs" contract', 'Monday Labs'],
  ['三井物産 に電話', '三井物産'],
  ['call globex and muller', null],
  ['call 20 prospects', null],
  ['call the center', null],
  ['call 20 corp buyers', null],
  ['', null],
])('%s names %s', (text, name) => {
  expect(dealIn(text, DEALS)?.name ?? null).toBe(name);
});

it.each([
  ['close Globex', { name: 'Globex', stage: 'proposal', nextStep: 'Send the MSA' }, 'Globex: Send the MSA'],
  ['close Globex', { name: 'Globex', stage: 'lead', nextStep: null }, 'Call Globex and ask for a meeting'],
  ['close Globex by calling Jane', { name: 'Globex', stage: 'lead', nextStep: 'Wait' }, 'Call Jane'],
  ['hit quota', null, 'Call 20 prospects'],
] as const)('for %s an own action is offered', (said, deal, offer) => {
  expect(offeredAction(said, deal ? [deal] : [])).toBe(offer);
});

it.each([
  ['win Acme', ['Acme Corp', 'Acme Labs'], 'Call Acme and agree the next step with its date'],
  ['win Acme', ['Acme', 'Acme'], 'Call Acme and agree the next step with its date'],
  ['win Acme Labs', ['Acme Corp', 'Acme Labs'], 'Call Acme Labs and ask for a meeting'],
  ['win Acme', ['Acme – Renewal', 'ACME – Pilot'], 'Call Acme and agree the next step with its date'],
  ['win Acme and Globex', ['Acme', 'Globex'], 'Call them and agree the next step with its date'],
])('for %s, with %s, it is about what they named', (said, names, offer) => {
  const deals = names.map(
    (name): Pick<Deal, 'name' | 'stage' | 'nextStep'> => ({ name, stage: 'lead', nextStep: null }),
  );
  expect(offeredAction(said, dealsAlike(said, deals))).toBe(offer);
});
