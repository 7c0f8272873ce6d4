import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { plain } from '../../../src/slack/plain.ts';
import { nudgePreview } from '../../../src/slack/views/nudge-preview.ts';
import type { Db } from '../../../src/store/db.ts';
import { memberOf } from '../../../src/store/members.ts';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { audit, salesTeams } from '../../../src/store/schema.ts';
import { test, type Wire } from '../../slack-fixture.ts';
import { aTeamOnTheWire, eastOf } from '../channel-scene.ts';

/** A preview in somebody's DM; the team's posts begin in a week. */
async function aPreview(db: Db, wire: Wire, who: string) {
  const team = await aTeamOnTheWire(db, wire);
  const from = wire.now().add({ hours: 7 * 24 });
  await db.update(salesTeams).set({ postsFrom: from }).where(eq(salesTeams.workspaceId, wire.workspaceId));
  const today = Temporal.PlainDate.from('2026-03-10');
  const { text, blocks = [] } = nudgePreview({ text: 'A nudge.' }, team, { from, today });
  const send = async (to: string, on: string) => {
    const channelId = (await memberOf(db, wire.workspaceId, wire.id(to)))?.dmChannel ?? '';
    const key = `channel-nudges:${team.id}:${on}:preview:${wire.id(to)}`;
    const post = { channelId, key, body: { text, blocks }, notBefore: wire.now() };
    await addDeliveries(db, wire.workspaceId, [{ ...post, expiresAt: wire.now().add({ hours: 3 }) }], wire.now());
  };
  await send(who, '2026-03-10');
  await wire.parts.courier.run();
  const said = (to = who) => wire.slack.dm(wire.id(to)).filter(({ viewer }) => viewer === undefined);
  const shown = () => said().at(-1);
  const words = (message: Parameters<typeof plain>[0]) =>
    plain(message, { nameOf: (id) => (id === eastOf(wire) ? 'team-east' : id) });
  return {
    send,
    all: (to: string) => said(to).map(words),
    read: () => words(shown() ?? { text: '' }),
    press: async (action: string) => {
      const message = shown();
      if (!message) throw new Error('nothing was said');
      await wire.slack.as(wire.id(who)).click(message, action);
      await wire.parts.drained();
    },
    team: async () => {
      const [row] = await db.select().from(salesTeams).where(eq(salesTeams.workspaceId, wire.workspaceId));
      return { privateOnly: row?.privateOnly, postsFrom: String(row?.postsFrom) };
    },
    from: String(from),
  };
}

/** Couriers send one message a second to a conversation. */
async function settle(wire: Wire): Promise<void> {
  for (let seconds = 0; seconds < 6; seconds++) {
    await wire.parts.courier.run();
    wire.setNow(wire.now().add({ seconds: 1 }));
  }
}

describe('under the preview of what a channel would have heard', () => {
  test('a manager starts posting, and hears when the channel is next told', async ({ db, wire }) => {
    const { press, team, read } = await aPreview(db, wire, 'max');
    await press('start_posting');
    expect(await team()).toEqual({ privateOnly: false, postsFrom: String(wire.now()) });
    expect(read()).toBe('From now on #team-east hears it from me, next on Tue 10 Mar at 15:00.\n[Keep it private]');
    expect(await db.select().from(audit).where(eq(audit.workspaceId, wire.workspaceId))).toMatchObject([
      { by: wire.id('max'), what: 'team East: posts from', to: String(wire.now()) },
    ]);
  });

  test('a manager keeps it private, and may think better of it', async ({ db, wire }) => {
    const { press, team, read, from } = await aPreview(db, wire, 'max');
    await press('keep_private');
    expect(await team()).toEqual({ privateOnly: true, postsFrom: from });
    expect(read()).toBe(
      [
        '#team-east hears nothing about people or deals from me; reps hear it in private, as before. The weekly thread there shows totals alone.',
        '[Start posting]',
      ].join('\n'),
    );
    await press('start_posting');
    expect(await team()).toEqual({ privateOnly: false, postsFrom: String(wire.now()) });
  });

  test('every other preview of the team says the same then, to other managers too', async ({ db, wire }) => {
    const { press, read, all, send } = await aPreview(db, wire, 'max');
    await send('max', '2026-03-09');
    await send('ada', '2026-03-10');
    await settle(wire);
    await send('ada', '2026-03-11');
    await press('keep_private');
    await settle(wire);
    expect(read()).toContain('hears nothing about people or deals from me');
    expect([all('max').slice(-2), all('ada').slice(-2)].flat()).toEqual(Array.from({ length: 4 }, read));
    await press('start_posting');
    await settle(wire);
    expect(read()).toBe('From now on #team-east hears it from me, next on Tue 10 Mar at 15:00.\n[Keep it private]');
    expect([all('max').slice(-2), all('ada').slice(-2)].flat()).toEqual(Array.from({ length: 4 }, read));
  });

  test('an admin may as well', async ({ db, wire }) => {
    const { press, team } = await aPreview(db, wire, 'ada');
    await press('start_posting');
    expect(await team()).toMatchObject({ postsFrom: String(wire.now()) });
  });

  test('a rep may not: they are told who can, and nothing changes', async ({ db, wire }) => {
    const { press, team, from } = await aPreview(db, wire, 'bea');
    for (const action of ['start_posting', 'keep_private']) {
      await press(action);
      expect(wire.slack.reply(wire.id('bea'))).toContain('Only a manager of East or an admin can change that.');
    }
    expect(await team()).toEqual({ privateOnly: false, postsFrom: from });
  });
});
