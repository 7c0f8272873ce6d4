import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOUCH_KINDS } from '../../../src/domain/activity.ts';
import { readCommit, readCommitUntil } from '../../../src/domain/text/commit-command.ts';
import { countedOf } from '../../../src/domain/text/commitment-count.ts';
import { isOutcome, ownPart } from '../../../src/domain/text/outcome.ts';
import '../../property-runs.ts';
import { SAID, saidAt, told } from './said.ts';

const FRI = '2026-11-27';
const date = (iso: string) => Temporal.PlainDate.from(iso);

function understood(text: string, said = SAID) {
  const { text: says, dueOn, isAssumed } = readCommit(text, said);
  return [says, dueOn.toString(), ...(isAssumed ? ['assumed'] : [])];
}

// It is Tuesday 24 November 2026.
describe('what and by when', () => {
  it.each([
    ['call 20 prospects by friday', 'call 20 prospects', FRI],
    ['by friday call 20 prospects', 'call 20 prospects', FRI],
    ['by friday: call 20 prospects', 'call 20 prospects', FRI],
    ['call 20 prospects by friday from the expo list', 'call 20 prospects from the expo list', FRI],
    ['call 20 prospects fri', 'call 20 prospects', FRI],
    ['call 20 prospects today', 'call 20 prospects', '2026-11-24'],
    ['call 20 prospects in 2 weeks', 'call 20 prospects', '2026-12-08'],
    ['Send the MSA to Jane on 30 nov', 'Send the MSA to Jane', '2026-11-30'],
    ['call Jane fri 3pm', 'call Jane, 3pm', FRI],
    ['call 30 people by monday morning', 'call 30 people, morning', '2026-11-30'],
    ['update my next steps by 5pm', 'update my next steps, 5pm', '2026-11-24'],
    ['update my next steps by 5 pm', 'update my next steps, 5 pm', '2026-11-24'],
    ['I will call Jane by fri', 'call Jane', FRI],
    ["i'll call Jane by fri", 'call Jane', FRI],
    ['to call Jane by fri', 'call Jane', FRI],
    ['send the monday report by fri', 'send the monday report', FRI],
    ['prepare the demo on thursday by wednesday', 'prepare the demo on thursday', '2026-11-25'],
    ['review Monday Labs contract by fri', 'review Monday Labs contract', FRI],
    ['email <@U1|bea> by fri', 'email @bea', FRI],
    ['打电话给客户 by fri', '打电话给客户', FRI],
    ['If it is 9, then I will call Jane by fri', 'If it is 9, then I will call Jane', FRI],
    ["when they write by monday then I'll call Jane by fri", 'If they write by monday, then I will call Jane', FRI],
    ['if they ask for terms, then I send them by fri', 'If they ask for terms, then I will send them', FRI],
  ])('%s', (text, says, dueOn) => {
    expect(understood(text)).toEqual([says, dueOn]);
  });

  it.each([
    ['call 20 prospects', '2026-11-24T10:00[Europe/London]', FRI],
    ['call 20 prospects this week', '2026-11-24T10:00[Europe/London]', FRI],
    ['review Monday Labs contract', '2026-11-24T10:00[Europe/London]', FRI],
    ['call 20 prospects', '2026-11-27T10:00[Europe/London]', FRI],
    ['call 20 prospects', '2026-11-28T10:00[Europe/London]', '2026-12-04'],
  ])('%s said at %s is for the Friday', (text, at, dueOn) => {
    expect(understood(text, saidAt(at)).slice(1)).toEqual([dueOn, 'assumed']);
  });

  it.each([
    ['', 'What will you do, and by when?'],
    ['   ', 'What will you do, and by when?'],
    ['by friday', 'What will you do, and by when?'],
    ['???', 'What will you do, and by when?'],
    ['🙂🙂', 'What will you do, and by when?'],
    ['12 by friday', 'What will you do, and by when?'],
    ['by 5pm', 'What will you do, and by when?'],
    ['asdf', '"asdf" says too little'],
    ['call by friday', '"call" says too little'],
    ['what should I do', 'That is a question.'],
    ['call Jane by 23 nov', 'Monday 23 November 2026 has passed. Which date did you mean for the commitment?'],
    ['call Jane yesterday', 'has passed'],
    ['call Jane in 11 years', 'more than 10 years off'],
    ['call Jane by 31 nov', '"31 nov" is no date'],
    ['call Jane by firday', 'I cannot read "firday" as a date.'],
    ['call Jane next week', '"next week" is no day.'],
    ['call Jane asap', '"asap" is no day.'],
    ['call Jane by thu or by fri', 'Two dates: "by thu" and "by fri".'],
    ['<@U1|bea> calls 20 prospects', "A commitment is one's own"],
    [`call ${'a'.repeat(3001)}`, 'A commitment may have 3000 characters at most.'],
    ['a '.repeat(7000), 'One command may have 12000 characters at most.'],
  ])('%.40s is answered with one clear sentence', (text, sentence) => {
    expect(told(() => readCommit(text, SAID))).toContain(sentence);
  });

  it('a form takes its day from the calendar, whatever day the words say', () => {
    expect(readCommitUntil('call Jane', date('2026-12-01'), SAID).dueOn.toString()).toBe('2026-12-01');
    expect(readCommitUntil('call Jane by fri', date(FRI), SAID)).toMatchObject({ text: 'call Jane', isAssumed: false });
    for (const words of ['call Jane by fri', 'call Jane by 23 nov']) {
      const read = readCommitUntil(words, date('2026-12-01'), SAID);
      expect([read.text, String(read.dueOn)]).toEqual(['call Jane', '2026-12-01']);
    }
    expect(String(readCommitUntil('call Jane by thu or by fri', date('2026-12-01'), SAID).dueOn)).toBe('2026-12-01');
    expect(told(() => readCommitUntil('call Jane', date('2026-11-23'), SAID))).toContain('has passed');
  });
});

describe('what it counts', () => {
  it.each([
    ['20 calls', ['call'], 20],
    ['call 20 prospects', ['call'], 20],
    ['call at least 20 new prospects', ['call'], 20],
    ['make 20 cold calls', ['call'], 20],
    ['3 demos', ['demo'], 3],
    ['give three demos', ['demo'], 3],
    ['send 10 emails', ['email'], 10],
    ['send 10 follow-up emails to stale leads', ['email'], 10],
    ['15 dials', ['call', 'voicemail'], 15],
    ['dial 15 numbers', ['call', 'voicemail'], 15],
    ['10 calls or emails', ['call', 'email'], 10],
    ['reach out to 15 leads', TOUCH_KINDS, 15],
    ['contact 12 customers', TOUCH_KINDS, 12],
    ['reach 30 prospects', TOUCH_KINDS, 30],
    ['reach 100% of quota', null, 0],
    ['reach 50 % of quota', null, 0],
    ['talk to 5 prospects', ['call', 'meeting', 'visit'], 5],
    ['have 5 conversations', ['call', 'meeting', 'visit'], 5],
    ['message 20 people on linkedin', ['email', 'text', 'social'], 20],
    ['5 touches on Acme', TOUCH_KINDS, 5],
    ['meet 4 prospects', ['meeting'], 4],
    ['research 10 accounts', ['research'], 10],
    ['call acme 3 times', ['call'], 3],
    ['email Jane twice', ['email'], 2],
    ['call 1 prospect', ['call'], 1],
    ['500 emails', ['email'], 500],
    ['call a dozen prospects', null, 0],
    ['call Jane', null, 0],
    ['10 calls and 5 emails', null, 0],
    ['book 3 demos', null, 0],
    ['schedule 5 meetings', null, 0],
    ['draft 3 emails', null, 0],
    ['call for 2 hours', null, 0],
    ['call 2 hours', null, 0],
    ['call 20 prospects every day', null, 0],
    ['10 calls a day', null, 0],
    ['0 calls', null, 0],
    ['501 emails', null, 0],
    ['call 5551234', null, 0],
    ['send the MSA to 3 people', null, 0],
    ['call Motel 6', null, 0],
    ['constructor 3 toString', null, 0],
  ])('%s → %j %i', (text, kinds, wanted) => {
    expect(countedOf(text)).toEqual(kinds === null ? null : { kinds, wanted });
  });
});

describe('an outcome is no own action', () => {
  it.each([
    'close Globex',
    'hear back from Jane',
    'get a reply from legal',
    'close 3 deals',
    'close the deal with Acme',
    'win 2 deals',
    'win back Initech',
    'hit quota',
    'hit my number',
    'make my target',
    'reach 100% of quota',
    'exceed the forecast',
    'land Acme',
    'sign Globex',
    'sign the deal',
    'get Acme signed',
    'get the signature from Acme',
    'get Globex to sign',
    'get a yes from Jane',
    'get Acme over the line',
    'book $50k',
    'bring in 20k',
    'sell 5 licences',
    'convert 3 leads',
    'renew Initech',
    'double my pipeline',
    'Globex signs',
    'Acme Corp decides',
    'they sign',
    '2 deals won',
    'I will close Globex',
    'increase pipeline by 50k',
    'get PO from Acme',
    'push Globex to sign',
    'make sure Acme signs',
    'hit the target for November',
    '3 new deals',
    'I want to win Acme',
    'work harder',
    'try harder',
    'do my best',
    'be better',
    'focus more',
  ])('%s', (text) => {
    expect(isOutcome(text)).toBe(true);
  });

  it.each([
    'call Acme',
    'call 20 prospects',
    '20 calls',
    'send the MSA to Jane',
    'MSA to Jane',
    'close the loop with Jane',
    'close out dead leads',
    'close stale deals as lost',
    'sign the NDA',
    'sign up for the expo',
    'reach out to Globex',
    'make a list of 30 accounts',
    'make the quote for Acme',
    'book 3 demos',
    'book the room for the demo',
    'get the numbers from finance',
    'get pricing approved',
    'get 3 quotes from suppliers',
    'meet Jane at the expo',
    'ask Globex who signs',
    'ask for the order at Acme',
    'work through the expo list',
    'try the new opener on 10 calls',
    'focus on the expo list',
    'learn from Ann how she opens',
    'win Acme by sending the ROI sheet',
    'add notes to every deal',
    'make a plan for Acme',
    'make a target list of 20 accounts',
    'hit the target accounts with a letter',
    'fill in the numbers in the CRM',
    'make the sales deck for Globex',
    'create a quote for 20k',
    'work the expo list',
    'want to call Jane',
    '10 deals updated in the CRM',
    'convert the deck to pdf',
    'push the release date to Tom',
    'write down why we lost Initech',
    'do the demo for Globex',
  ])('%s is one', (text) => {
    expect(isOutcome(text)).toBe(false);
  });

  it('is told apart by the reading, where nothing is counted', () => {
    expect(readCommit('close Globex by friday', SAID)).toMatchObject({ text: 'close Globex', isOutcome: true });
    expect(readCommit('call 20 prospects to hit quota by fri', SAID).isOutcome).toBe(false);
  });

  it('the own action inside it is found', () => {
    expect(ownPart('win Acme by calling Jane twice')).toBe('call Jane twice');
    expect(ownPart('win Acme by friday')).toBeNull();
    expect(ownPart('win Acme by hoping')).toBeNull();
  });
});

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...['call', '20', 'prospects', 'by', 'fri', 'by fri', '3 demos', 'close', 'Globex', 'twice', '31 feb', '"', '”'],
      ...[
        'this',
        'week',
        'next',
        'on',
        ',',
        ':',
        ';',
        '<!channel>',
        '<@U1|bea>',
        'by calling',
        '__proto__',
        'ﷺ',
        '\ud83d',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('throws nothing but UserError, and never gives a day that has passed, or no words', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        told(() => {
          const { text, dueOn } = readCommit(pieces.join(glue), SAID);
          expect(text).toMatch(/\p{L}/u);
          expect(Temporal.PlainDate.compare(SAID.at.toPlainDate(), dueOn)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  it.each(['a ', 'by fri ', 'call 3 ', '20 ', 'by calling ', '"a ', 'x', 'in 3 ', '3 calls or '])(
    'comes to an end on %s over and over',
    (repeated) => {
      told(() => readCommit(repeated.repeat(Math.ceil(40_000 / repeated.length)), SAID));
      told(() => readCommit(repeated.repeat(Math.ceil(2990 / repeated.length)), SAID));
    },
  );
});

describe('a day in another language', () => {
  it.each([
    ['5 Anrufe bis Mittwoch', 'Mittwoch'],
    ['5 appels avant vendredi', 'vendredi'],
    ['5 llamadas antes del viernes', 'viernes'],
    ['call 5 clients mañana', 'mañana'],
  ])('%s is asked about, and is no Friday', (text, day) => {
    expect(() => readCommit(text, SAID)).toThrow(`I cannot read "${day}" as a day.`);
  });

  it('and none is no commitment', () => {
    expect(() => readCommit('0 calls by fri', SAID)).toThrow('None is nothing to do.');
  });
});
