import { describe, expect, it } from 'vitest';
import { STALL_REASONS, type StallReason } from '../../../src/domain/finding.ts';
import type { ChannelNudge, StalledInChannel } from '../../../src/domain/nudge.ts';
import type { ProspectingInChannel } from '../../../src/domain/prospecting.ts';
import type { DealView } from '../../../src/domain/snapshot.ts';
import { section } from '../../../src/slack/blocks.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { channelNudgeMessage } from '../../../src/slack/views/channel-nudges.ts';
import { nudgePreview } from '../../../src/slack/views/nudge-preview.ts';
import { prospectingBlocks, withProspecting } from '../../../src/slack/views/prospecting-log.ts';
import { aDeal, aMember, aTeam, at, date, NOW, TODAY } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const aLine = (deal: Partial<DealView> = {}, reason: StallReason = 'quiet'): StalledInChannel => ({
  rep: aMember(),
  finding: { rule: 'stalled', reason, deal: { ...aDeal(), ...deal }, days: 9, limit: 5, since: date('2026-02-26') },
});
const silent = (count: number, named: string[] = [], of = 6): ProspectingInChannel => ({ count, of, named, about: [] });
const aNudge = (over: Partial<ChannelNudge> = {}): ChannelNudge => ({
  stalled: [],
  more: 0,
  prospecting: null,
  ...over,
});
const shown = (nudge: ChannelNudge) => requireWithinLimits('message', channelNudgeMessage(nudge, NOW));

describe('the channel nudge', () => {
  it('has a line for each deal, which mentions its owner and asks one thing, with what can be done under it', () => {
    const message = shown(
      aNudge({ stalled: [aLine({ id: 7 }), aLine({ id: 8, name: 'Globex' }, 'overdue-next-step')] }),
    );
    expect(message.text).toBe('2 deals waiting for a next move: Acme Corp and Globex.');
    expect(plain(message, { nameOf: () => 'Bea' })).toMatchInlineSnapshot(`
      "Acme Corp · @Bea · no touch for 9 working days, quiet at proposal from 5 on
      What is your next touch, and when?
      [Logged it…]  [Set next step]  [Update]
      Globex · @Bea · "Send the MSA" was due Thu 26 Feb, 9 working days ago
      What will you do instead, and by when?
      [Logged it…]  [Set next step]  [Update]"
    `);
    expect(JSON.stringify(message.blocks)).toContain('<@UBEA>');
    const items = ['item:stalled:7', 'item:stalled:8'];
    const ids = message.blocks?.map(({ block_id }) => block_id);
    expect(ids).toEqual(items.flatMap((id) => [id, `${id}/do`]));
  });

  it.each(STALL_REASONS)('asks one question about a deal that is %s', (reason) => {
    expect(plain(shown(aNudge({ stalled: [aLine({}, reason)] }))).match(/\?/g)).toHaveLength(1);
  });

  it('gives a number where nobody is to be named', () => {
    const message = shown(aNudge({ prospecting: silent(2) }));
    expect(message.text).toBe('2 of 6 have no prospecting logged since Monday.');
    expect(plain(message)).toBe('2 of 6 have no prospecting logged since Monday. Who makes the first call?\n[Log it…]');
  });

  it('invites those who are named, after the number', () => {
    expect(plain(shown(aNudge({ prospecting: silent(2, ['U1', 'U2']) })))).toBe(
      '2 of 6 have no prospecting logged since Monday. @U1 and @U2: who will you call first today?\n[Log it…]',
    );
  });

  it('offers what is prospecting on no deal, and says done once everybody has some', () => {
    const blocks = prospectingBlocks(silent(1, ['U1']));
    expect(JSON.stringify(blocks)).toContain('"value":"referral"');
    expect(JSON.stringify(blocks)).not.toContain('"value":"demo"');
    const done = withProspecting([...blocks, section('What else?')], silent(0));
    expect(plain({ text: '', blocks: done })).toBe('✓ 6 of 6 have prospecting logged since Monday.\nWhat else?');
    expect(plain({ text: '', blocks: prospectingBlocks(silent(0, [], 1)) })).toBe(
      '✓ 1 of 1 has prospecting logged since Monday.',
    );
  });

  it('says how many deals and people it left out', () => {
    const named = Array.from({ length: 40 }, (_, index) => `U${index}`);
    const message = shown(aNudge({ stalled: [aLine()], more: 12, prospecting: silent(40, named, 50) }));
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

describe('the preview of a nudge', () => {
  const preview = (nudge: ChannelNudge, from: Temporal.Instant | null = at('2026-03-17T15:00')) =>
    requireWithinLimits('message', nudgePreview(channelNudgeMessage(nudge, NOW), aTeam(), { from, today: TODAY }));

  it('shows what the channel would have heard, with nothing to press in it, and from which day it is posted', () => {
    const message = preview(aNudge({ stalled: [aLine()], prospecting: silent(2, ['U1']) }));
    expect(message.text).toBe(
      'What <#CEAST> would have heard today. 1 deal waiting for a next move: Acme Corp. 2 of 6 have no prospecting logged since Monday.',
    );
    expect(plain(message, { nameOf: (id) => ({ UBEA: 'Bea', CEAST: 'team-east' })[id] })).toMatchInlineSnapshot(`
      "This is what #team-east would have heard today.
      Acme Corp · @Bea · no touch for 9 working days, quiet at proposal from 5 on
      What is your next touch, and when?
      2 of 6 have no prospecting logged since Monday. @U1: who will you call first today?
      So far only those who manage the team see it. From Tue 17 Mar on I post there by myself.
      [Start posting]  [Keep it private]"
    `);
    expect(message.blocks?.every(({ block_id }) => block_id === undefined)).toBe(true);
  });

  it('says what it means where the channel is read for updates', () => {
    const team = aTeam({ readsUpdates: true });
    const message = nudgePreview(channelNudgeMessage(aNudge(), NOW), team, { from: null, today: TODAY });
    expect(plain(requireWithinLimits('message', message))).toContain('a card that only they see');
    expect(plain(preview(aNudge()))).not.toContain('a card that only they see');
  });

  it('says so where no day begins it', () => {
    expect(plain(preview(aNudge({ stalled: [aLine()] }), null))).toContain('I post there once you say so.');
  });

  it.each(HOSTILE)('is harmless and within limits with $is', ({ name }) => {
    const stalled = [1, 2, 3, 4, 5].map((id) => aLine({ id, name, nextStep: name }, 'overdue-next-step'));
    const named = Array.from({ length: 40 }, (_, index) => `U${index}`);
    expect(JSON.stringify(preview(aNudge({ stalled, more: 400, prospecting: silent(40, named, 50) })))).not.toMatch(
      HARMFUL,
    );
  });
});
