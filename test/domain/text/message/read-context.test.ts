import { describe, expect, it } from 'vitest';
import type { Heard, KnownDeal } from '../../../../src/domain/text/message/heard.ts';
import { readMessage } from '../../../../src/domain/text/message/read.ts';
import { SAID } from '../said.ts';
import { DEALS, HEARD, readAs } from './read-as.ts';

const deal = (id: number, name: string, status: KnownDeal['status'] = 'open'): KnownDeal => ({
  ...{ id, name, status, account: null, currency: 'USD', stage: 'lead' },
});
const HP = deal(101, 'HP Enterprise EMEA Rollout');
const LOST = deal(102, 'Prestige Worldwide', 'lost');
const WON = deal(103, 'Tyrell', 'won');
const PARKED = deal(104, 'Kestrel Air', 'parked');

const hooli = DEALS.find(({ name }) => name === 'Hooli')?.id ?? 0;
const nameOf = (id: number | null) => [...DEALS, HP, LOST, WON, PARKED].find((one) => one.id === id)?.name ?? 'none';
const heardAfter = (last: number): Heard => ({
  said: SAID,
  deals: [...DEALS, HP, LOST, WON, PARKED],
  lastDeal: last,
});

/** Which deal each update is about, with what is asked of that: "Hooli", "none?", "Hooli? Hooli". */
function dealsIn(text: string, last = hooli): string[] {
  return readMessage(text, heardAfter(last)).updates.map(({ deal: id, doubts }) => {
    const asked = doubts.find(({ part }) => part === 'deal');
    const among = asked?.among.map((one) => ('deal' in one ? nameOf(one.deal) : '')).join('|');
    return `${nameOf(id)}${asked ? `?${among ? ` ${among}` : ''}` : ''}`;
  });
}

describe('the deal last spoken of', () => {
  it.each([
    ['50k now', ['Hooli']],
    ['moved to negotiation', ['Hooli']],
    ['next call jane fri', ['Hooli']],
    ['sent them the proposal, they decide friday', ['Hooli']],
    ['I will send the quote', ['Hooli']],
    ['called her, she wants the msa', ['Hooli']],
  ])('is meant by what points back at it or is nothing but facts: %s', (text, told) => {
    expect(dealsIn(text)).toEqual(told);
  });

  it.each([
    ['contoso is done, 412k', ['none?']],
    ['Contoso: 50k', ['none?']],
    ['called Jo, no answer, try again tomorrow', ['none?']],
    ["Call w/ Priya from Contoso re price list, she'll revert EOD thurs", ['none?']],
    ['call mum on friday', ['none?']],
    ['next call jane at contoso fri', ['none?']],
  ])('is not meant where another name stands, nor by a step of nothing: %s', (text, told) => {
    expect(dealsIn(text)).toEqual(told);
  });

  it.each([
    ['won it', hooli, ['Hooli? Hooli']],
    ['lost it', hooli, ['Hooli? Hooli']],
    ['won, 50k', hooli, ['Hooli? Hooli']],
    ['they are parked until 1 march', hooli, ['Hooli? Hooli']],
    ['moved to proposal', PARKED.id, ['Kestrel Air? Kestrel Air']],
    ['moved to proposal', LOST.id, ['none?']],
  ])('is asked for an end, and where it waits or has ended: %s', (text, last, told) => {
    expect(dealsIn(text, last)).toEqual(told);
  });

  it('may be one that was only asked about, and not the one before', () => {
    expect(dealsIn('Marked globex as won? no way, still negotiating')).toEqual(['Globex? Globex']);
  });
});

describe('a name of two letters', () => {
  it.each([
    'hp is done!!! signed 412k',
    'HP is signed',
    'won hp',
    'closed hp!!',
    'HPE moved to proposal',
    "call with Priya from HP, she'll sign thurs",
  ])('finds its deal: %s', (text) => {
    expect(dealsIn(text)).toEqual([HP.name]);
  });
});

describe('a deal that has ended', () => {
  it.each([
    ['prestige moved to proposal 40k', ['Prestige Worldwide? Prestige Worldwide']],
    ['so with prestige anyway next step call Jane friday', ['Prestige Worldwide? Prestige Worldwide']],
    ['Prestige Worldwide: Jo promised to sign by friday', ['Prestige Worldwide? Prestige Worldwide']],
    ['tyrell moved to proposal', ['Tyrell? Tyrell']],
    ['called tyrell', ['Tyrell']],
  ])('is asked about before anything is changed: %s', (text, told) => {
    expect(dealsIn(text)).toEqual(told);
  });

  it('yields to one that is worked', () => {
    const deals = [deal(1, 'Initrode', 'lost'), deal(2, 'Initrode Renewal')];
    const { updates } = readMessage('initrode moved to proposal', { said: SAID, deals, lastDeal: null });
    expect(updates).toMatchObject([{ deal: 2, doubts: [] }]);
  });
});

describe('words about a deal', () => {
  it.each([
    ['we lost the champion at globex, she left'],
    ['lost touch with globex'],
    ['lost the thread with globex'],
    ['lost 2 users at globex'],
    ['won the cfo over at globex'],
    ['won them over at globex'],
    ['closed the ticket for globex'],
    ['signed the nda with globex'],
    ['globex: CFO said no budget till january'],
    ['globex: they want SOC2'],
  ])('that are no update name the deal that they are about: %s', (text) => {
    const { updates, talk, about } = readMessage(text, HEARD);
    expect([updates, talk, DEALS.find(({ id }) => id === about)?.name]).toEqual([[], 'other', 'Globex']);
  });

  it.each(['running late', 'in a meeting until 3', 'signed up for the webinar', 'globex and hooli are both quiet'])(
    'that name none, or two, are about none: %s',
    (text) => {
      expect(readMessage(text, HEARD)).toEqual({ updates: [], more: 0, talk: 'other', about: null });
    },
  );

  it.each([
    [
      'globex moved to proposal. CFO loves the pricing deck. Sandra is on leave.',
      'deal-update Globex: stage proposal, note CFO loves the pricing deck, Sandra is on leave',
    ],
    ['globex note "they like blue"', 'deal-update Globex: note they like blue'],
    [
      'Globex: emailed Jane the security doc, she wants: SOC2, SSO; decides: Jane',
      'deal-update Globex: touches 1 email, wants SOC2, SSO, decides Jane, note emailed Jane the security doc',
    ],
    ['globex buys: procurement, 2 quotes by friday', 'deal-update Globex: buys procurement, 2 quotes by friday'],
    [
      'globex wants: SOC2; next step: send msa fri',
      'deal-update Globex: nextStep send msa, nextStepOn 2026-11-27, wants SOC2',
    ],
    ['globex is dead, no budget', 'deal-update Globex: outcome lost, reason no budget'],
  ])('are kept: %s', (text, told) => {
    expect(readAs(text)).toEqual([told]);
  });
});

describe('a key before the words', () => {
  it.each([
    ['commit: send 3 proposals by friday', 'commitment: text send 3 proposals, dueOn 2026-11-27'],
    ['todo: call jane friday', 'commitment: text call jane, dueOn 2026-11-27'],
    ['reminder: call jane friday', 'commitment: text call jane, dueOn 2026-11-27'],
    [
      'globex: send the reference list',
      'deal-update Globex: nextStep send the reference list; asks nextStep send the reference list',
    ],
  ])('says what they are: %s', (text, told) => {
    expect(readAs(text)).toEqual([told]);
  });
});

describe('a message in another language', () => {
  it.each([
    ['Globex war heute am Telefon, melden sich Freitag', ['foreign']],
    ['on a envoyé le devis hier', ['foreign']],
    ['我们昨天给他们发了报价', ['foreign']],
    ['mandei a proposta para a hooli ontem', ['foreign']],
    ['abbiamo mandato il preventivo a hooli', ['foreign']],
    ['het contract met hooli is getekend', ['foreign']],
    ['hooli ya está en negociación, 40k', ['deal-update Hooli: stage negotiation, amount 40000 USD; asks rest']],
    ['hooli proposal €40k', ['deal-update Hooli: stage proposal, amount 40000 EUR']],
    ['spoke to de la cruz at hooli', ['activity Hooli: touches 1 call, note spoke to de la cruz at hooli']],
  ])('is never certain beyond names, amounts and stages: %s', (text, told) => {
    expect(readAs(text)).toEqual(told);
  });
});
