import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../src/domain/commitment.ts';
import type { Followed, FollowedWeek, ThreadPart } from '../../../src/domain/thread-part.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { closedPartMessage, leftPartMessage, threadPartMessage } from '../../../src/slack/views/thread-part.ts';
import { threadReminderMessage } from '../../../src/slack/views/thread-reminder.ts';
import { aCommitment, aMember, date, MONDAY } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const NOTHING: FollowedWeek = { kept: [], missed: [], carried: [], open: [] };

let ids = 0;
const followed = (text: string, on: string, over: Partial<Commitment> = {}): Followed => {
  ids += 1;
  return { commitment: aCommitment({ id: ids, text, dueOn: date(on), counted: null, ...over }), logged: null };
};
const calls: Followed = {
  commitment: aCommitment({ id: 99, text: 'Call 20 prospects', dueOn: date('2026-03-13') }),
  logged: 8,
};

const aPart = (over: Partial<ThreadPart> = {}): ThreadPart => ({
  rep: aMember(),
  lastWeek: NOTHING,
  unanswered: [],
  thisWeek: NOTHING,
  ...over,
});

const open = (part: ThreadPart) => requireWithinLimits('message', threadPartMessage(part, MONDAY));
const closed = (part: ThreadPart) => requireWithinLimits('message', closedPartMessage(part, MONDAY));
const shown = (message: ReturnType<typeof open>) => plain(message, { nameOf: () => 'Bea' });

describe('a part of an open thread', () => {
  it('asks whoever has said nothing yet for one thing, and names no deal of theirs', () => {
    const message = open(aPart());
    expect(message.text).toBe('<@UBEA> · What will you do this week, and by when?');
    expect(shown(message)).toMatchInlineSnapshot(`
      "@Bea
      What will you do this week, and by when?
      [Commit]"
    `);
  });

  it("holds up last week's and this week's, with what is counted, and asks nothing more", () => {
    const lastWeek = {
      ...NOTHING,
      kept: [followed('Demo for Globex', '2026-03-05')],
      missed: [followed('Send the MSA', '2026-03-04')],
      carried: [followed('Call Dana', '2026-03-11')],
    };
    const message = open(aPart({ lastWeek, thisWeek: { ...NOTHING, open: [calls] } }));
    expect(message.text).toBe('<@UBEA> · last week 1 of 2 kept · 1 carried on · this week 1 open');
    expect(shown(message)).toMatchInlineSnapshot(`
      "@Bea · last week 1 of 2 kept · 1 carried on
      ✓ Demo for Globex
      – Send the MSA
      → Call Dana, now for Wed 11 Mar
      This week
      ○ Call 20 prospects (8 of 20 calls), by Fri 13 Mar
      [Commit]  [Edit]"
    `);
  });

  it('lets what was due when the last thread closed be answered right there', () => {
    const due = followed('Send the MSA', '2026-03-06');
    const lastWeek = { ...NOTHING, open: [due] };
    const message = open(aPart({ lastWeek, unanswered: [due] }));
    expect(shown(message)).toMatchInlineSnapshot(`
      "@Bea · last week 1 open
      Send the MSA was for Fri 6 Mar. Kept, moved or dropped?
      [Kept]  [Move to…]  [Drop]
      [Commit]"
    `);
    expect(shown(message).match(/\?/g)).toHaveLength(1);
  });

  it('leaves out what is settled before anything that is due', () => {
    const kept = Array.from({ length: 6 }, (_, number) => followed(`Done ${number}`, '2026-03-10'));
    const due = Array.from({ length: 7 }, (_, number) => followed(`Due ${number}`, '2026-03-13'));
    const text = shown(open(aPart({ thisWeek: { ...NOTHING, kept, open: due } })));
    expect(text.match(/○ Due/g)).toHaveLength(7);
    expect(text).not.toContain('✓ Done');
    expect(text).toContain('…and 6 more');
  });

  it.each(HOSTILE)('is harmless and within limits with $is in 60 of everything', ({ name }) => {
    const many = Array.from({ length: 60 }, () => followed(name, '2026-03-05'));
    const lots = { kept: many, missed: many, carried: many, open: many };
    const message = open(aPart({ lastWeek: lots, thisWeek: lots, unanswered: many }));
    expect(JSON.stringify(message)).not.toMatch(HARMFUL);
    expect(plain(message)).toContain('…and 175 more');
    expect(plain(message)).toContain('…and 57 more: `/commit` has them all.');
    const end = closed(aPart({ thisWeek: lots }));
    expect(JSON.stringify(end)).not.toMatch(HARMFUL);
  });
});

describe('a part of a closed thread', () => {
  it('shows what the week came to, and no button', () => {
    const thisWeek = {
      kept: [followed('Demo for Globex', '2026-03-12')],
      missed: [{ ...calls, logged: 12 }],
      carried: [followed('Call Dana', '2026-03-18')],
      open: [followed('Send the MSA', '2026-03-13')],
    };
    expect(shown(closed(aPart({ thisWeek })))).toMatchInlineSnapshot(`
      "@Bea · this week 1 of 2 kept · 1 carried on · 1 open
      ○ Send the MSA, by Fri 13 Mar
      ✓ Demo for Globex
      – Call 20 prospects (12 of 20 calls)
      → Call Dana, now for Wed 18 Mar"
    `);
  });

  it('says so plainly where nothing was said', () => {
    expect(shown(closed(aPart()))).toBe('@Bea: no commitments this week.');
  });
});

it('the part of somebody who left says just that', () => {
  expect(plain(leftPartMessage('UBEA'), { nameOf: () => 'Bea' })).toBe('@Bea is no longer in this team.');
});

it.each(HOSTILE)('a reminder is one line and one button, harmless with $is', ({ name }) => {
  const message = requireWithinLimits('message', threadReminderMessage(name));
  expect(JSON.stringify(message)).not.toMatch(HARMFUL);
  expect(plain(threadReminderMessage('East'))).toBe(
    "East's week is open, and your part is still empty. What will you do, and by when?\n[Commit]",
  );
});
