import { describe, expect, it } from 'vitest';
import { STALL_REASONS, type StallReason } from '../../../src/domain/finding.ts';
import type { ChannelNudge, StalledInChannel } from '../../../src/domain/nudge.ts';
import type { ProspectingInChannel } from '../../../src/domain/prospecting.ts';
import type { DealView } from '../../../src/domain/snapshot.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { channelNudgeMessage } from '../../../src/slack/views/channel-nudges.ts';
import { aDeal, aMember, date, NOW } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const aLine = (deal: Partial<DealView> = {}, reason: StallReason = 'quiet'): StalledInChannel => ({
  rep: aMember(),
  finding: { rule: 'stalled', reason, deal: { ...aDeal(), ...deal }, days: 9, limit: 5, since: date('2026-02-26') },
});
const silent = (count: number, named: string[] = []): ProspectingInChannel => ({ count, named, about: [] });
const aNudge = (over: Partial<ChannelNudge> = {}): ChannelNudge => ({
  stalled: [],
  more: 0,
  prospecting: null,
  ...over,
});
const shown = (nudge: ChannelNudge, prospectors = 6) =>
  requireWithinLimits('message', channelNudgeMessage(nudge, prospectors, NOW));

describe('the channel nudge', () => {
  it('has a line for each deal with what can be done under it, mentions its owner, and asks once at the end', () => {
    const message = shown(
      aNudge({ stalled: [aLine({ id: 7 }), aLine({ id: 8, name: 'Globex' }, 'overdue-next-step')] }),
    );
    expect(message.text).toBe('2 deals waiting for a next move: Acme Corp and Globex.');
    expect(plain(message, { nameOf: () => 'Bea' })).toMatchInlineSnapshot(`
      "Acme Corp · @Bea · no touch for 9 working days, the limit at proposal is 5
      [Logged it…]  [Set next step]  [Update]
      Globex · @Bea · "Send the MSA" was due Thu 26 Feb, 9 working days ago
      [Logged it…]  [Set next step]  [Update]
      What is your next move on these, and by when?"
    `);
    expect(JSON.stringify(message.blocks)).toContain('<@UBEA>');
    const items = ['item:stalled:7', 'item:stalled:8'];
    const ids = message.blocks?.map(({ block_id }) => block_id);
    expect(ids).toEqual([...items.flatMap((id) => [id, `${id}/do`]), 'ask:items']);
  });

  it.each(STALL_REASONS)('asks one question about a deal that is %s', (reason) => {
    expect(plain(shown(aNudge({ stalled: [aLine({}, reason)] }))).match(/\?/g)).toHaveLength(1);
  });

  it('gives a number where nobody is to be named', () => {
    const message = shown(aNudge({ prospecting: silent(2) }));
    expect(message.text).toBe('2 of 6 have no prospecting logged since Monday.');
    expect(plain(message)).toBe(
      '2 of 6 have no prospecting logged since Monday. Who makes the first call? Log it: `/log 1 call`',
    );
  });

  it('invites those who are named, after the number', () => {
    expect(plain(shown(aNudge({ prospecting: silent(2, ['U1', 'U2']) })))).toBe(
      '2 of 6 have no prospecting logged since Monday. @U1 and @U2: who will you call first today? Log it: `/log 1 call`',
    );
  });

  it('never counts more people than there are', () => {
    expect(shown(aNudge({ prospecting: silent(3) }), 2).text).toContain('3 of 3');
  });

  it('says how many deals and people it left out', () => {
    const named = Array.from({ length: 40 }, (_, index) => `U${index}`);
    const message = shown(aNudge({ stalled: [aLine()], more: 12, prospecting: silent(40, named) }), 50);
    expect(message.text).toBe(
      '13 deals waiting for a next move: Acme Corp and 12 more. 40 of 50 have no prospecting logged since Monday.',
    );
    expect(plain(message)).toContain('…and 12 more deals.');
    expect(plain(message)).toContain('@U4 and 35 others');
  });

  it.each(HOSTILE)('is harmless and within limits with $is', ({ name }) => {
    const stalled = [1, 2, 3, 4, 5].map((id) => aLine({ id, name, nextStep: name }, 'overdue-next-step'));
    expect(JSON.stringify(shown(aNudge({ stalled, more: 400 })))).not.toMatch(HARMFUL);
  });
});
