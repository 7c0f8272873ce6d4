import { describe, expect, it } from 'vitest';
import { isCertain } from '../../../../src/domain/reading.ts';
import { readMessage } from '../../../../src/domain/text/message/read.ts';
import { HEARD } from './read-as.ts';

/** Whether a message would be written without asking. */
function isWritten(text: string): boolean {
  const { updates } = readMessage(text, HEARD);
  return updates.length > 0 && updates.every(isCertain);
}

describe('what does not add up is asked, and the plain message beside it is not', () => {
  it.each([
    // Every number is a count, or somebody else's.
    ['dialed 22 people before lunch, spoke to 4', 'not written'],
    ['called globex twice', 'written'],
    ['40 dials, 2 picked up', 'written'],
    ['made 500 calls today', 'not written'],
    ['made 30 calls today', 'written'],
    ['5 calls a day this week', 'not written'],
    ['8 calls to go', 'not written'],
    // One act is counted once, and a day's work is not of one deal.
    ['vm vm vm. nobody picks up. 3 vms 14 dials', 'not written'],
    ['called globex, emailed initech', 'written'],
    ['20 dials and a meeting with globex', 'not written'],
    // What was done is the author's, and was done.
    ['globex called, wants a new quote', 'not written'],
    ['about to call globex', 'not written'],
    ['call globex', 'not written'],
    ['met my quota', 'not written'],
    ['tom made 40 calls', 'not written'],
    ['email to globex bounced', 'not written'],
    ['globex demo done', 'written'],
    ['left globex a vm', 'written'],
  ])('work: %s → %s', (text, expected) => {
    expect(isWritten(text) ? 'written' : 'not written').toBe(expected);
  });

  it.each([
    // A deal that was named has its update.
    ['globex won\ninitech to negotiation 90k\nblah for wayne industries', 'not written'],
    ['globex won\ninitech to negotiation 90k', 'written'],
    ['moved globex to proposal and hooli too', 'not written'],
    ['moved globex to proposal. hooli: radio silence', 'written'],
    ['vandelay, hooli 20k', 'not written'],
    ['globex 9k, initech 12k and hooli 30k all in negotiation', 'not written'],
    ['globex and initech both in negotiation', 'written'],
    ['globex and initech closed, 21k total', 'not written'],
    // A value between two deals is tied to its own.
    ['15k for globex, 20k for hooli', 'written'],
    ['globex 15k, hooli 20k', 'written'],
    ['a customer like hooli signed', 'not written'],
    ["hooli's competitor signed", 'not written'],
    ['second deal at hooli, 9k', 'not written'],
  ])('deals: %s → %s', (text, expected) => {
    expect(isWritten(text) ? 'written' : 'not written').toBe(expected);
  });

  it.each([
    ['proposal to hooli, they pulled the plug on the old vendor, 20k', 'not written'],
    ['hooli pulled the trigger, 21k', 'not written'],
    ['hooli 21k', 'written'],
    ["hooli isn't lost, in negotiation", 'written'],
    ['lost the hooli champion', 'not written'],
    ['lost the hooli deal', 'written'],
    ['on hold with hooli for an hour', 'not written'],
    ['hooli on hold until 1 feb', 'written'],
    ['hooli a no for now', 'not written'],
    ['hooli signed', 'written'],
    ['hooli signed... i wish', 'not written'],
    ['hooli signed, she countersigns friday', 'not written'],
    ['fake news: hooli signed', 'not written'],
    ['good news: hooli signed', 'written'],
    ['sure, hooli signed and pigs fly', 'not written'],
    ['tell tom hooli signed', 'not written'],
    ['hooli parked car in my spot', 'not written'],
    ['hooli parked, budget', 'written'],
  ])('ends: %s → %s', (text, expected) => {
    expect(isWritten(text) ? 'written' : 'not written').toBe(expected);
  });

  it.each([
    ['acme corp moved to proposal 40k, sending msa fri 🤞', 'written'],
    ['hooli qualified them out', 'not written'],
    ['hooli was at proposal', 'not written'],
    ['hooli to proposal', 'written'],
    ['goal for the week: hooli to negotiation', 'not written'],
    ['hooli dropped to 12k', 'written'],
    ['told hooli 18k, they choked', 'not written'],
    ['hooli invoice paid, 14k', 'not written'],
    ['hooli closes 18 dec', 'written'],
    ['hooli closes 18 dec if legal is quick', 'not written'],
  ])('status: %s → %s', (text, expected) => {
    expect(isWritten(text) ? 'written' : 'not written').toBe(expected);
  });

  it.each([
    ['msa back from hooli thursday', 'not written'],
    ['sending hooli the msa thursday', 'written'],
    ['demo with hooli friday and monday', 'not written'],
    ['demo with hooli friday', 'written'],
    ['hooli is open friday', 'not written'],
    ["hooli's lawyer has the msa until monday", 'not written'],
    ["hooli's lawyer will send the msa by monday", 'written'],
    ["I told hooli they'd have the contract by friday", 'not written'],
    ['hooli needs an answer by friday', 'not written'],
    ['tom will call hooli friday', 'not written'],
    ['hooli will call friday', 'written'],
    ["new lead: bob from bob's burgers, 9k", 'not written'],
    ["new lead: Bob's Burgers, 9k", 'written'],
  ])('plans: %s → %s', (text, expected) => {
    expect(isWritten(text) ? 'written' : 'not written').toBe(expected);
  });

  it('leaves every part as it was read, to be confirmed', () => {
    const [update] = readMessage('hooli closes 18 dec if legal is quick', HEARD).updates;
    expect(update?.parts.closeOn?.toString()).toBe('2026-12-18');
    expect(update?.doubts).toEqual([
      expect.objectContaining({ part: 'closeOn', among: [{ date: Temporal.PlainDate.from('2026-12-18') }] }),
    ]);
  });
});
