import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/domain/text/log-command.ts';
import { SAID, told } from './said.ts';

const TODAY = '2026-11-24';
const MON = '2026-11-23';

function understood(text: string) {
  const { entries, name, note, on } = readLog(text, SAID);
  return [entries.map(({ kind, count }) => `${count} ${kind}`).join(' '), name.words, note, on.toString()];
}

describe('readLog', () => {
  it.each([
    ['12 calls 3 emails', '12 call 3 email', '', null, TODAY],
    ['12 calls, 3 emails', '12 call 3 email', '', null, TODAY],
    ['12x calls and 3x emails', '12 call 3 email', '', null, TODAY],
    ['calls 12', '12 call', '', null, TODAY],
    ['calls 12 emails 3', '12 call 3 email', '', null, TODAY],
    ['emails 3, calls 12', '3 email 12 call', '', null, TODAY],
    ['calls: 12, emails: 3', '12 call 3 email', '', null, TODAY],
    ['call with bob from acme re pricing: keen', '1 call', 'acme', 'bob re pricing: keen', TODAY],
    ['2 calls w/ acme', '2 call', 'acme', null, TODAY],
    ['20 cold calls', '20 call', '', null, TODAY],
    ['two calls to acme', '2 call', 'acme', null, TODAY],
    ['2 calls 3 calls', '5 call', '', null, TODAY],
    ['12 calls voicemail acme', '12 call 1 voicemail', 'acme', null, TODAY],
    ['voicemail and 3 emails', '1 voicemail 3 email', '', null, TODAY],
    ['voicemail acme', '1 voicemail', 'acme', null, TODAY],
    ['vm acme corp', '1 voicemail', 'acme corp', null, TODAY],
    ['called acme', '1 call', 'acme', null, TODAY],
    ['I just sent 3 emails to acme yesterday: no answer', '3 email', 'acme', 'no answer', MON],
    ['meeting with globex: wants SOC2 by fri', '1 meeting', 'globex', 'wants SOC2 by fri', TODAY],
    ['demo acme - went great', '1 demo', 'acme', 'went great', TODAY],
    ['call acme note ask for 2 calls', '1 call', 'acme', 'ask for 2 calls', TODAY],
    ['left vm for jane @ globex', '1 voicemail', 'globex', 'jane', TODAY],
    ['call acme and email acme', '1 call 1 email', 'acme', null, TODAY],
    ['phone call with acme at 3pm', '1 call', 'acme', null, TODAY],
    ['text message acme', '1 text', 'acme', null, TODAY],
    ['call motel 6', '1 call', 'motel 6', null, TODAY],
    ['call "Event Farm 2 calls"', '1 call', 'Event Farm 2 calls', null, TODAY],
    ['2 calls acme yesterday', '2 call', 'acme', null, MON],
    ['yesterday 2 calls acme', '2 call', 'acme', null, MON],
    ['2 calls on monday', '2 call', '', null, MON],
    ['2 calls acme friday', '2 call', 'acme', null, '2026-11-20'],
    ['12 calls 23 nov', '12 call', '', null, MON],
    ['research', '1 research', '', null, TODAY],
    ['500 calls', '500 call', '', null, TODAY],
  ])('%s', (text, entries, name, note, on) => {
    expect(understood(text)).toEqual([entries, name, note, on]);
  });

  it.each([
    ['acme', 'What did you do? Write it like 2 calls acme. The kinds are call, voicemail, email, text'],
    ['', 'What did you do?'],
    ['12', 'What did you do?'],
    ['12 cals', '"cals": did you mean call?'],
    ['12 calls 3 emials', '"emials": did you mean email?'],
    ['voicmail acme', 'Did you mean voicemail?'],
    ['0 calls', '"0 calls": a count is a whole number from 1 to 500.'],
    ['501 calls', '"501 calls": a count is a whole number from 1 to 500.'],
    ['300 calls 300 calls', 'a count is a whole number from 1 to 500.'],
    ['1,000 calls', 'a count is a whole number from 1 to 500.'],
    ['2.5 calls', '"2.5 calls": a count is a whole number'],
    ['-3 calls', '"-3 calls": a count is a whole number'],
    ['calls 12 emails', '"calls 12 emails": which number counts what?'],
    ['call acme and email globex', 'Is the deal "acme" or "globex"?'],
    ['2 calls acme tomorrow', 'Wednesday 25 November 2026 is still to come.'],
    ['2 calls acme 1 oct', 'Thursday 1 October 2026 is more than 30 days ago.'],
    ['2 calls monday and yesterday and friday', 'Two days.'],
    [`call acme: ${'a'.repeat(3001)}`, 'The note may have 3000 characters at most.'],
    [`call ${'a'.repeat(3001)}`, "A deal's name may have 3000 characters at most."],
  ])('%.40s is asked about', (text, sentence) => {
    expect(told(() => readLog(text, SAID))).toContain(sentence);
  });

  it('tells which words beside the name were read as something else', () => {
    expect(readLog('call Friday Labs', SAID).name).toEqual({ words: 'Labs', quoted: false, taken: ['friday'] });
    expect(readLog('call Event Farm', SAID).name).toEqual({ words: 'Farm', quoted: false, taken: ['event'] });
  });
});
