import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe("the rep's next step", () => {
  it.each([
    ['hooli next step: call thursday', 'deal-update Hooli: nextStep call, nextStepOn 2026-11-26'],
    [
      'next step for hooli is a call with their cfo on 3 dec',
      'deal-update Hooli: nextStep call with their cfo, nextStepOn 2026-12-03',
    ],
    ['next step hooli: sow out by eod', 'deal-update Hooli: nextStep sow out, nextStepOn 2026-11-24'],
    ['hooli call thursday 2pm', 'deal-update Hooli: nextStep call 2pm, nextStepOn 2026-11-26'],
    ['demo with hooli on 3 dec', 'deal-update Hooli: nextStep demo, nextStepOn 2026-12-03'],
    ['meeting hooli thursday', 'deal-update Hooli: nextStep meeting, nextStepOn 2026-11-26'],
    ['hooli: send pricing by eow', 'deal-update Hooli: nextStep send pricing, nextStepOn 2026-11-27'],
    ['hooli - security review sched for dec 9', 'deal-update Hooli: nextStep security review, nextStepOn 2026-12-09'],
    ['hooli next step onsite in jan', 'deal-update Hooli: nextStep onsite in jan'],
    ['hooli next step call next fri', 'deal-update Hooli: nextStep call; asks nextStepOn 2026-11-27|2026-12-04'],
    ['hooli next step call tuesday', 'deal-update Hooli: nextStep call; asks nextStepOn 2026-11-24|2026-12-01'],
    ['hooli next step call nov 19', 'deal-update Hooli: nextStep call; asks nextStepOn'],
    ["hooli demo didn't happen. rebooked for thurs", 'deal-update Hooli: nextStep demo, nextStepOn 2026-11-26'],
    ['hooli - bringing two trays on monday', 'deal-update Hooli: nextStep bring two trays, nextStepOn 2026-11-30'],
    [
      'sitting down with jane from hooli dec 2',
      'deal-update Hooli: nextStep sitting down with jane, nextStepOn 2026-12-02',
    ],
    [
      'got a slot w/ hooli dec 8, contract walkthrough',
      'deal-update Hooli: nextStep slot, contract walkthrough, nextStepOn 2026-12-08',
    ],
    ['demo with hooli bumped to thurs', 'deal-update Hooli: nextStep demo, nextStepOn 2026-11-26'],
    [
      'hooli 40k next send contract mon',
      'deal-update Hooli: amount 40000 USD, nextStep send contract, nextStepOn 2026-11-30',
    ],
    ['hooli to do: send pricing fri', 'deal-update Hooli: nextStep send pricing, nextStepOn 2026-11-27'],
    ['hooli nxt: pricing fri', 'deal-update Hooli: nextStep pricing, nextStepOn 2026-11-27'],
    [
      'HOOLI MOVED TO PROPOSAL 40K SENDING MSA FRI',
      'deal-update Hooli: stage proposal, amount 40000 USD, nextStep send MSA, nextStepOn 2026-11-27',
    ],
    [
      "hooli want a quote, i'll send it thurs",
      'deal-update Hooli: nextStep send a quote, nextStepOn 2026-11-26, note want a quote',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe("the buyer's promise", () => {
  it.each([
    ['hooli will decide by the 12th', 'deal-update Hooli: buyerPromise decide, buyerPromiseOn 2026-12-12'],
    ["they'll decide by mon - hooli", 'deal-update Hooli: buyerPromise decide, buyerPromiseOn 2026-11-30'],
    [
      'hooli legal comes back to us friday',
      'deal-update Hooli: buyerPromise legal comes back to us, buyerPromiseOn 2026-11-27',
    ],
    [
      'hooli: jane says legal will have redlines to us dec 3',
      'deal-update Hooli: buyerPromise legal will have redlines to us, buyerPromiseOn 2026-12-03',
    ],
    [
      "Hooli's CFO promised me the PO by eow",
      'deal-update Hooli: buyerPromise CFO promised me the PO, buyerPromiseOn 2026-11-27',
    ],
    [
      "hooli said they'd have board sign-off by 18/12",
      'deal-update Hooli: buyerPromise have board sign-off, buyerPromiseOn 2026-12-18',
    ],
    [
      "hooli's purchasing dept is cutting us a PO monday",
      'deal-update Hooli: buyerPromise purchasing dept is cutting us a PO, buyerPromiseOn 2026-11-30',
    ],
    ['hooli PO lands friday', 'deal-update Hooli: buyerPromise PO lands, buyerPromiseOn 2026-11-27'],
    ['expecting the redlines from hooli by wed', 'deal-update Hooli: buyerPromise redlines, buyerPromiseOn 2026-11-25'],
    [
      'should hear back from hooli on the 3rd',
      'deal-update Hooli: buyerPromise should hear back, buyerPromiseOn 2026-12-03; asks buyerPromise should hear back',
    ],
    ['waiting on hooli legal, due thursday', 'deal-update Hooli: buyerPromise legal, buyerPromiseOn 2026-11-26'],
    ['hooli said they would decide by dec 4', 'deal-update Hooli: buyerPromise decide, buyerPromiseOn 2026-12-04'],
    ['hooli will send the po by 20 nov 2026', 'deal-update Hooli: buyerPromise send the po; asks buyerPromiseOn'],
    ['hooli is probably going to be 50k', 'deal-update Hooli: ; asks amount, rest'],
    ["hooli said they'd decide by 3 nov. nope", 'other'],
    [
      'hooli are going to send the signed nda by 30 nov',
      'deal-update Hooli: buyerPromise send the signed nda, buyerPromiseOn 2026-11-30',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe('a commitment', () => {
  it.each([
    ["I'll send hooli the msa friday", 'commitment Hooli: text send the msa, dueOn 2026-11-27'],
    ['will send hooli the msa friday', 'commitment Hooli: text send the msa, dueOn 2026-11-27'],
    ['gonna call hooli tomorrow', 'commitment Hooli: text call, dueOn 2026-11-25'],
    ['remind me to call jane at hooli thurs', 'commitment Hooli: text call jane, dueOn 2026-11-26'],
    ['remind me friday to update crm', 'commitment: text update crm, dueOn 2026-11-27'],
    ['remind me to follow up', 'commitment: text follow up; asks dueOn'],
    ["i'll finish my forecast by eod", 'commitment: text finish my forecast, dueOn 2026-11-24'],
    [
      "I'll call hooli thurs and send initech the deck fri",
      'commitment Hooli: text call, dueOn 2026-11-26\ncommitment Initech: text send the deck, dueOn 2026-11-27',
    ],
    [
      'called hooli, will send the deck tmrw',
      'deal-update Hooli: nextStep send the deck, nextStepOn 2026-11-25, touches 1 call',
    ],
    [
      "hooli didn't sign, want a shorter term. i'm sending v2 thurs",
      "deal-update Hooli: nextStep send v2, nextStepOn 2026-11-26, note didn't sign, want a shorter term",
    ],
    ['ok will do', 'other'],
    ['give me a nudge thursday about the hooli paperwork', 'commitment Hooli: text paperwork, dueOn 2026-11-26'],
    ['hold me to calling hooli by friday', 'commitment Hooli: text call, dueOn 2026-11-27'],
    ['on me to get hooli the quote by thu', 'commitment Hooli: text get the quote, dueOn 2026-11-26'],
    ['i promised priya the forecast by thursday', 'commitment: text priya the forecast, dueOn 2026-11-26'],
    ["tomorrow i'll call hooli", 'commitment Hooli: text call, dueOn 2026-11-25'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
