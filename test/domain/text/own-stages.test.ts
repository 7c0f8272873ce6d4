import { describe, expect, it } from 'vitest';
import { readDealUpdate } from '../../../src/domain/text/deal-update.ts';
import { readNewDeal } from '../../../src/domain/text/new-deal.ts';
import type { StageSettings } from '../../../src/domain/workspace.ts';
import { plainly, SAID, told } from './said.ts';

const STAGES: StageSettings = {
  lead: { name: 'New business' },
  contacted: { name: 'Gespräch' },
  qualified: { name: 'Phase 2' },
  proposal: { name: 'Angebot' },
  negotiation: { name: 'Angebot offen' },
};
const said = { ...SAID, stages: STAGES };
const update = (text: string, stages = STAGES) => plainly(readDealUpdate(text, { ...SAID, stages }));

describe('a stage by the workspace’s own name', () => {
  it.each([
    ['acme angebot', 'acme', { stage: 'proposal' }],
    ['angebot acme', 'acme', { stage: 'proposal' }],
    ['acme ANGEBOT 40k', 'acme', { stage: 'proposal', amount: 4_000_000, currency: 'USD' }],
    ['acme moved to Angebot, 40k', 'acme', { stage: 'proposal', amount: 4_000_000, currency: 'USD' }],
    ['acme angebot offen', 'acme', { stage: 'negotiation' }],
    ['acme angebot, offen', 'acme offen', { stage: 'proposal' }],
    ['acme stage angebot offen', 'acme', { stage: 'negotiation' }],
    ['acme stage "Angebot offen"', 'acme', { stage: 'negotiation' }],
    ['acme stage is "Angebot offen"', 'acme', { stage: 'negotiation' }],
    ['acme at angebot offen stage 40k', 'acme', { stage: 'negotiation', amount: 4_000_000, currency: 'USD' }],
    ['acme gespräch', 'acme', { stage: 'contacted' }],
    ['acme gespra\u0308ch', 'acme', { stage: 'contacted' }],
    ['acme phase 2', 'acme', { stage: 'qualified' }],
    ['acme new business', 'acme', { stage: 'lead' }],
    ['"Angebot GmbH" proposal', 'Angebot GmbH', { stage: 'proposal' }],
    ['acme next send the angebot by fri', 'acme', { nextStep: 'send the angebot', nextStepOn: '2026-11-27' }],
    [
      'acme angebot next angebot offen by fri',
      'acme',
      { stage: 'proposal', nextStep: 'angebot offen', nextStepOn: '2026-11-27' },
    ],
    ['acme note they want the angebot', 'acme', {}],
  ])('%s', (text, name, expected) => {
    expect(update(text)).toMatchObject({ name: { words: name }, update: expected });
    expect(Object.keys(readDealUpdate(text, said).update)).toEqual(Object.keys(expected));
  });

  it.each([
    ['acme proposal', 'proposal'],
    ['acme prop', 'proposal'],
    ['acme negotiation 40k', 'negotiation'],
    ['acme lead', 'lead'],
  ])('the key is understood all the same: %s', (text, stage) => {
    expect(update(text)).toMatchObject({ name: { words: 'acme' }, update: { stage } });
  });

  it('is no name in a workspace that calls it otherwise', () => {
    expect(update('acme angebot', {})).toMatchObject({ name: { words: 'acme angebot' }, update: {} });
  });

  it('may be any text', () => {
    const stages = { proposal: { name: 'R&D <!channel> *bold*' } };
    const typed = 'acme r&amp;d &lt;!channel&gt; *bold* 40k';
    expect(update(typed, stages)).toMatchObject({ name: { words: 'acme' }, update: { stage: 'proposal' } });
    expect(update('acme 40k', { proposal: { name: '…' } })).toMatchObject({ name: { words: 'acme' } });
  });

  it('is the text of a step as it was typed', () => {
    expect(update('acme next review Angebot, offen with Jane by fri')).toMatchObject({
      update: { nextStep: 'review Angebot, offen with Jane' },
    });
    expect(update('acme next go through the Angebot offen, all by fri')).toMatchObject({
      update: { nextStep: 'go through the Angebot offen, all' },
    });
  });
});

describe('what is not certain is asked', () => {
  it.each([
    ['acme stage blue', '"blue" is no stage. The stages are New business, Gespräch, Phase 2, Angebot, Angebot offen.'],
    ['acme stage angebt', '"angebt" is no stage. Did you mean Angebot?'],
    [
      'acme angebto',
      '"angebto": did you mean the stage Angebot? If it is part of the deal\'s name, put the name in quotes.',
    ],
    ['acme angebot angebot offen', 'Two stages: "angebot" and "angebot offen". Write one of them.'],
  ])('%s', (text, question) => {
    expect(told(() => readDealUpdate(text, said))).toBe(question);
  });

  it('a new deal whose name begins with one', () => {
    expect(told(() => readNewDeal('Angebot Service GmbH 40k', said))).toBe(
      'Is "Angebot" part of the deal\'s name? Then put the name in quotes: "Angebot Service". If not, write the name first.',
    );
    expect(plainly(readNewDeal('Globex Angebot offen 40k', said))).toMatchObject({
      name: 'Globex',
      stage: 'negotiation',
    });
  });

  it('words of a name that were read as a stage are held against the deal that is found', () => {
    expect(update('angebot service 40k')).toMatchObject({ name: { words: 'service', taken: ['angebot', '40k'] } });
    expect(update('angebot offen, service 40k')).toMatchObject({ name: { taken: ['angebot offen', '40k'] } });
  });
});
