import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import type { StageSettings } from '../../src/domain/workspace.ts';
import { plain } from '../../src/slack/plain.ts';
import { dealsPart } from '../../src/slack/views/home-deals.ts';
import type { Db } from '../../src/store/db.ts';
import { activities, deals, workspaces } from '../../src/store/schema.ts';
import { aDeal, TODAY } from '../domain/builders.ts';
import { test, type Wire } from '../slack-fixture.ts';
import { aMorning, lines } from './actions/morning.ts';
import { aPost, aTeamOnTheWire, lastIn } from './channel-scene.ts';
import { test as onThread } from './thread-scene.ts';
import { HARMFUL } from './views/hostile.ts';

const OWN: StageSettings = {
  contacted: { name: 'In touch' },
  proposal: { name: 'Angebot', section: 'close' },
  negotiation: { name: 'Angebot offen' },
};
const HOSTILE = 'R&D <!channel> *bold*';

/** The workspace calls its stages so; somebody has spoken to the bot in it before. */
async function callsThem(db: Db, { workspaceId }: Pick<Wire, 'workspaceId'>, stages: StageSettings = OWN) {
  await db.update(workspaces).set({ stages }).where(eq(workspaces.workspaceId, workspaceId));
}

/** Bea in a workspace of these stages, with what `/deal` answers her. */
async function bea(db: Db, wire: Wire, stages: StageSettings = OWN) {
  const person = wire.slack.as(wire.id('bea'));
  await person.command('/deal', '');
  await callsThem(db, wire, stages);
  const says = async (text: string, command = '/deal') => {
    await person.command(command, text);
    await wire.parts.drained();
    return wire.slack.reply(wire.id('bea'));
  };
  return { person, says };
}

async function stageOf(db: Db, { workspaceId }: Wire) {
  const [deal] = await db.select({ stage: deals.stage }).from(deals).where(eq(deals.workspaceId, workspaceId));
  return deal?.stage;
}

describe('a workspace with names of its own for its stages', () => {
  test('understands them, and the keys, and says its own', async ({ db, wire }) => {
    const { says } = await bea(db, wire);
    expect(await says('new Acme Corp 40k in touch')).toContain('Opened: *Acme Corp* · stage In touch');
    expect(await says('update acme angebot')).toContain('stage In touch → Angebot');
    expect(await stageOf(db, wire)).toBe('proposal');
    expect(await says('update acme moved to Angebot offen, 45k')).toContain('stage Angebot → Angebot offen');
    expect(await stageOf(db, wire)).toBe('negotiation');
    expect(await says('update acme proposal')).toContain('stage Angebot offen → Angebot');
    expect(await says('undo')).toContain('stage Angebot → Angebot offen');
    expect(await says('update acme stage blue')).toContain(
      'The stages are lead, In touch, qualified, Angebot, Angebot offen.',
    );
  });

  test('lists them, and shows them on the card with its history', async ({ db, wire }) => {
    const { says } = await bea(db, wire);
    await says('new Acme Corp 40k in touch');
    await says('update acme angebot');
    expect(await says('')).toContain('*Acme Corp* · Angebot · $40,000');
    const card = await says('show acme');
    expect(card).toContain('*Acme Corp* · Angebot');
    expect(card).toContain('*In stage:* In touch 0 days → Angebot 0 days so far');
    expect(card).toContain('stage In touch → Angebot');
  });

  test('offers them in the forms, which keep the keys', async ({ db, wire }) => {
    const { person, says } = await bea(db, wire);
    const { modal: opening } = await person.command('/deal', 'new');
    expect(JSON.stringify(opening?.blocks)).toContain('"text":"Angebot offen"');
    await says('new Acme Corp 40k angebot');
    const { modal } = await person.command('/deal', 'update acme');
    const select = modal?.blocks.find((block) => 'block_id' in block && block.block_id === 'stage');
    expect(JSON.stringify(select)).toMatch(/"initial_option":\{"text":\{[^}]*"Angebot"[^}]*\},"value":"proposal"\}/);
    const { modal: result } = await person.submit({ stage: 'negotiation' });
    expect(JSON.stringify(result?.blocks)).toContain('stage Angebot → Angebot offen');
    const { modal: picker } = await person.command('/deal', 'update');
    if (!picker) throw new Error('no form was opened');
    const { options } = await person.suggest(picker, 'pick_deal', 'acme');
    expect(JSON.stringify(options)).toContain('Acme Corp · Angebot offen');
  });

  test('tells the new owner of a deal where it stands', async ({ db, wire }) => {
    const { says } = await bea(db, wire);
    await wire.slack.as(wire.id('ann')).command('/deal', '');
    await says('new Acme Corp angebot');
    expect(await says('give acme corp @ann')).toContain('Given');
    await wire.parts.courier.run();
    expect(wire.slack.dm(wire.id('ann')).at(-1)?.text).toContain('gave you *Acme Corp* · Angebot');
  });

  test('hears them in the digest, and why', async ({ db, wire }) => {
    const { says } = await bea(db, wire);
    await aMorning(db, wire, ['new Acme Corp 40k angebot next send the offer by 9 feb', 'new Globex angebot offen']);
    const quiet = 'no touch for 24 working days, quiet at Angebot offen from 4 on';
    expect(lines(wire)).toContainEqual(expect.stringContaining(`Globex · ${quiet}`));
    expect(await says('')).toContain(quiet);
    const why = await says('why', '/coach');
    expect(why).toContain(quiet);
    expect(why).toContain('At Angebot offen, 4 working days without a touch');
    expect(why).not.toContain('negotiation');
  });

  test('reads them in the channel when a deal moves on', async ({ db, wire }) => {
    await aTeamOnTheWire(db, wire);
    await callsThem(db, wire);
    const { says } = await bea(db, wire);
    await says('new Acme Corp $40k angebot');
    wire.setNow(wire.now().add({ minutes: 5 }));
    await aPost(db, wire);
    await says('update acme angebot offen');
    expect(await lastIn(wire)).toEqual(['✓ Acme Corp: now at Angebot offen']);
  });

  test('may give them any name', async ({ db, wire }) => {
    const { person, says } = await bea(db, wire, { proposal: { name: HOSTILE }, lead: { name: 'שלום' } });
    const replies = [
      await says('new Acme Corp 40k'),
      await says('update acme R&D <!channel> *bold*'),
      await says(''),
      await says('show acme'),
      await says('undo'),
    ];
    expect(replies[1]).toContain('R&amp;D &lt;!channel&gt; ∗bold∗');
    for (const reply of replies) expect(reply).not.toMatch(HARMFUL);
    const { modal } = await person.command('/deal', 'update acme');
    expect(JSON.stringify(modal?.blocks)).toContain(JSON.stringify(HOSTILE));
  });
});

test('a name heads its deals in App Home in capitals, escaped after that', () => {
  const { rows } = dealsPart([aDeal()], [], { stages: { proposal: { name: 'R&D <b>' } } }, TODAY);
  expect(JSON.stringify(rows)).toContain('*R&amp;D &lt;B&gt;*');
});

describe('a stage moved to another section', () => {
  test('counts there what is logged from now on; what was logged stays', async ({ db, wire }) => {
    const { person, says } = await bea(db, wire, {});
    await person.command('/deal', 'new Acme Corp proposal');
    await says('email acme', '/log');
    await callsThem(db, wire);
    await says('call acme', '/log');
    const logged = await db
      .select({ kind: activities.kind, section: activities.section })
      .from(activities)
      .where(eq(activities.workspaceId, wire.workspaceId))
      .orderBy(activities.id);
    expect(logged).toEqual([
      { kind: 'email', section: 'follow up' },
      { kind: 'call', section: 'close' },
    ]);
  });

  onThread('is what the chart of the weekly thread counts', async ({ db, wire, east }) => {
    await callsThem(db, wire);
    await east.says('bea', '/deal', 'new Acme Corp angebot');
    await east.says('bea', '/log', '3 calls acme');
    await east.until('2026-03-09T09:30');
    const chart = east.parent()?.blocks?.find((block) => (block as { type: string }).type === 'data_visualization');
    const { series } = (chart as unknown as { chart: { series: { name: string; data: { value: number }[] }[] } }).chart;
    const sums = Object.fromEntries(
      series.map(({ name, data }) => [name, data.reduce((sum, { value }) => sum + value, 0)]),
    );
    expect(sums).toEqual({ find: 0, reach: 0, 'follow up': 0, close: 3 });
    expect(plain({ text: '', blocks: east.parent()?.blocks ?? [] })).not.toContain('proposal');
  });
});
