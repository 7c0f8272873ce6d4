import { expect, it } from 'vitest';
import { type Judged, judged } from '../../scripts/score-text/judging.ts';
import { LABELLED } from '../../scripts/score-text/labelled.ts';
import { understoodOf } from '../../scripts/score-text/values.ts';
import type { Doubt, Parts, Update } from '../../src/domain/reading.ts';

const NAMES = ['', 'Acme Corp', 'Acme Labs', 'Globex'];
const FRIDAY = Temporal.PlainDate.from('2026-11-27');

function update(
  deal: number | null,
  parts: Parts,
  doubts: Doubt['part'][] = [],
  is: Update['is'] = 'deal-update',
): Update {
  return { is, deal, parts, doubts: doubts.map((part) => ({ part, shown: '', among: [] })) };
}

function judge({ is: about, ...label }: Record<string, unknown>, updates: Update[]): Judged {
  const understood = updates.map((one) => understoodOf(one, (id) => NAMES[id] ?? ''));
  return judged(LABELLED.parse({ text: 'said', about, ...label }), understood, 'USD');
}

/** The fields that count, each with its verdict. */
function verdicts({ fields }: Judged): string[] {
  return fields.map(({ field, verdict }) => `${field} ${verdict}`);
}

const GLOBEX = { kind: 'deal_update', deal: 'Globex' };
const MSA = { kind: 'commitment', deal: 'Globex', text: 'send the msa', due_on: '2026-11-27' };
const money = (amount: number, currency = 'USD') => ({ amount, currency });

it.each([
  { is: 'all as labelled', expect: { ...GLOBEX, stage: 'proposal' }, updates: [update(3, { stage: 'proposal' })] },
  {
    is: 'an amount in major units',
    expect: { ...GLOBEX, amount: 40_000.5, currency: 'USD' },
    updates: [update(3, { amount: money(4_000_050) })],
  },
  {
    is: 'an amount without cents',
    expect: { ...GLOBEX, amount: 500, currency: 'JPY' },
    updates: [update(3, { amount: money(500, 'JPY') })],
  },
  {
    is: 'a currency the label leaves out',
    expect: { ...GLOBEX, amount: 40_000 },
    updates: [update(3, { amount: money(4_000_000) })],
  },
  {
    is: 'half of the words of free text',
    expect: { ...GLOBEX, next_step: 'send the msa' },
    updates: [update(3, { nextStep: 'sending it' })],
  },
  {
    is: 'a name in other case',
    expect: { kind: 'new_deal', name: 'Vandelay' },
    updates: [update(null, { name: 'vandelay' }, [], 'new-deal')],
  },
  {
    is: 'touches of a kind said in two goes',
    expect: { kind: 'activity', touches: [{ kind: 'call', count: 1 }, { kind: 'email' }, { kind: 'call', count: 1 }] },
    updates: [
      update(
        null,
        {
          touches: [
            { kind: 'email', count: 1 },
            { kind: 'call', count: 2 },
          ],
        },
        [],
        'activity',
      ),
    ],
  },
  {
    is: 'an optional field that is not there',
    expect: { ...GLOBEX, stage: 'proposal' },
    optional: ['stage'],
    updates: [update(3, {})],
  },
  {
    is: 'an optional field that is there',
    expect: GLOBEX,
    optional: ['next_step'],
    updates: [update(3, { nextStep: 'call' })],
  },
  { is: 'nothing where there is nothing', expect: { kind: 'none' }, updates: [] },
  {
    is: 'updates in another order',
    expect: { ...GLOBEX, stage: 'proposal' },
    also: [{ ...MSA, deal: 'Acme Labs' }, MSA],
    updates: [
      update(3, { text: 'send msa', dueOn: FRIDAY }, [], 'commitment'),
      update(2, { text: 'send msa', dueOn: FRIDAY }, [], 'commitment'),
      update(3, { stage: 'proposal' }),
    ],
  },
  {
    is: 'two new deals in another order',
    expect: { kind: 'new_deal', name: 'Vandelay' },
    also: [{ kind: 'new_deal', name: 'Kramerica' }],
    updates: [update(null, { name: 'Kramerica' }, [], 'new-deal'), update(null, { name: 'Vandelay' }, [], 'new-deal')],
  },
])('right: $is', ({ updates, ...label }) => {
  expect(judge(label, updates)).toMatchObject({ right: true, kindsRight: true, asks: false });
});

it.each([
  {
    is: 'another stage',
    expect: { ...GLOBEX, stage: 'proposal' },
    updates: [update(3, { stage: 'lead' })],
    wrong: ['stage wrong'],
  },
  {
    is: 'another deal',
    expect: { ...GLOBEX, stage: 'lead' },
    updates: [update(1, { stage: 'lead' })],
    wrong: ['deal wrong'],
  },
  {
    is: 'a field too many',
    expect: { ...GLOBEX, stage: 'lead' },
    updates: [update(3, { stage: 'lead', nextStepOn: FRIDAY })],
    wrong: ['next_step_on wrong'],
  },
  {
    is: 'a field too few',
    expect: { ...GLOBEX, stage: 'lead', next_step: 'call' },
    updates: [update(3, { stage: 'lead' })],
    wrong: ['next_step wrong'],
  },
  {
    is: 'another currency',
    expect: { ...GLOBEX, amount: 4, currency: 'EUR' },
    updates: [update(3, { amount: money(400) })],
    wrong: ['currency wrong'],
  },
  {
    is: 'a currency that is not the workspace’s',
    expect: { ...GLOBEX, amount: 4 },
    updates: [update(3, { amount: money(400, 'EUR') })],
    wrong: ['currency wrong'],
  },
  {
    is: 'another count',
    expect: { kind: 'activity', touches: [{ kind: 'call', count: 2 }] },
    updates: [update(null, { touches: [{ kind: 'call', count: 1 }] }, [], 'activity')],
    wrong: ['touches wrong'],
  },
  {
    is: 'an optional field with another value',
    expect: { ...GLOBEX, stage: 'lead' },
    optional: ['stage'],
    updates: [update(3, { stage: 'proposal' })],
    wrong: ['stage wrong'],
  },
])('a wrong write: $is', ({ updates, wrong, ...label }) => {
  const result = judge(label, updates);
  expect(verdicts(result).filter((verdict) => !verdict.endsWith('right'))).toEqual(wrong);
  expect(result).toMatchObject({ right: false, written: true, kindsRight: true });
});

it.each([
  {
    is: 'an update of nothing',
    label: { expect: { kind: 'none' } },
    updates: [update(3, { stage: 'lead' })],
    fields: ['deal wrong', 'stage wrong'],
  },
  {
    is: 'an update missed',
    label: { expect: { ...GLOBEX, stage: 'lead' } },
    updates: [],
    fields: ['deal wrong', 'stage wrong'],
  },
  {
    is: 'one of two missed',
    label: { expect: GLOBEX, also: [{ kind: 'activity', deal: 'Acme Corp' }] },
    updates: [update(3, {})],
    fields: ['deal right', 'deal wrong'],
  },
  {
    is: 'a surplus one',
    label: { expect: GLOBEX },
    updates: [update(3, {}), update(1, {})],
    fields: ['deal right', 'deal wrong'],
  },
  {
    is: 'another kind',
    label: { expect: { kind: 'activity', deal: 'Globex' } },
    updates: [update(3, {})],
    fields: ['deal right'],
  },
])('the kind is wrong: $is', ({ label, updates, fields }) => {
  const result = judge(label, updates);
  expect(result).toMatchObject({ kindsRight: false, right: false, written: updates.length > 0 });
  expect(verdicts(result)).toEqual(fields);
});

it.each([
  { is: 'no deal, asked', deal: [], updates: [update(null, {}, ['deal'])], verdict: 'right' },
  { is: 'no deal, one taken', deal: [], updates: [update(3, {})], verdict: 'guessed' },
  { is: 'two deals, asked', deal: ['Acme Corp', 'Acme Labs'], updates: [update(null, {}, ['deal'])], verdict: 'right' },
  { is: 'two deals, one taken', deal: ['Acme Corp', 'Acme Labs'], updates: [update(1, {})], verdict: 'guessed' },
  {
    is: 'two deals, one taken beside another doubt',
    deal: ['Acme Corp', 'Acme Labs'],
    updates: [update(1, {}, ['rest'])],
    verdict: 'guessed',
  },
  {
    is: 'two deals, written without any',
    deal: ['Acme Corp', 'Acme Labs'],
    updates: [update(null, {})],
    verdict: 'wrong',
  },
  { is: 'a near miss to confirm', deal: ['Globex'], updates: [update(3, {}, ['deal'])], verdict: 'right' },
  { is: 'a near miss taken', deal: ['Globex'], updates: [update(3, {})], verdict: 'guessed' },
  { is: 'a near miss of another', deal: ['Globex'], updates: [update(1, {}, ['deal'])], verdict: 'wrong' },
  {
    is: 'a near miss asked without its name',
    deal: ['Globex'],
    updates: [update(null, {}, ['deal'])],
    verdict: 'wrong',
  },
])('to be asked: $is', ({ deal, updates, verdict }) => {
  const result = judge({ expect: { kind: 'deal_update', deal } }, updates);
  expect(verdicts(result)).toEqual([`deal ${verdict}`]);
  expect(result).toMatchObject({ asks: true, right: verdict === 'right' });
});

it.each([
  { is: 'asked', updates: [update(3, {}, ['amount'])], verdict: 'right' },
  { is: 'a value to confirm', updates: [update(3, { amount: money(400) }, ['amount'])], verdict: 'right' },
  { is: 'left out, the message asked', updates: [update(3, {}, ['rest'])], verdict: 'right' },
  { is: 'left out and written', updates: [update(3, {})], verdict: 'wrong' },
  { is: 'taken', updates: [update(3, { amount: money(400) })], verdict: 'guessed' },
  { is: 'taken, another part asked', updates: [update(3, { amount: money(400) }, ['rest'])], verdict: 'guessed' },
])('an amount to be asked: $is, whatever its currency', ({ updates, verdict }) => {
  for (const currency of [{}, { currency: 'EUR' }]) {
    const result = judge({ expect: { ...GLOBEX, amount: [], ...currency } }, updates);
    expect(verdicts(result)).toEqual(['deal right', `amount ${verdict}`]);
  }
});

it('touches whose count cannot be told are to be asked', () => {
  const label = { expect: { kind: 'activity', touches: [{ kind: 'call', count: [] }] } };
  const calls = { touches: [{ kind: 'call' as const, count: 3 }] };
  expect(verdicts(judge(label, [update(null, calls, [], 'activity')]))).toEqual(['touches guessed']);
  expect(verdicts(judge(label, [update(null, {}, ['touches'], 'activity')]))).toEqual(['touches right']);
});

it('what is right but doubted is asked, not written', () => {
  const result = judge({ expect: { ...GLOBEX, stage: 'lead' } }, [update(3, { stage: 'lead' }, ['stage'])]);
  expect(result).toMatchObject({ right: true, written: false, asked: true, asks: false });
});

it('one doubt holds back every update of the message', () => {
  const label = {
    expect: { ...GLOBEX, stage: 'lead' },
    also: [{ kind: 'deal_update', deal: 'Acme Corp', stage: 'lead' }],
  };
  const result = judge(label, [update(3, { stage: 'lead' }), update(1, { stage: 'lead' }, ['rest'])]);
  expect(result).toMatchObject({ right: true, written: false, asked: true });
});
