import { WebClient } from '@slack/web-api';
import type { Doubt, Update } from '../../../src/domain/reading.ts';
import type { ReadUpdate } from '../../../src/domain/reading-kept.ts';
import type { Message } from '../../../src/slack/message.ts';
import { plain } from '../../../src/slack/plain.ts';
import { cardOf, type Whose } from '../../../src/slack/reading/card.ts';
import type { Db } from '../../../src/store/db.ts';
import { dealsNamed } from '../../../src/store/deal-search.ts';
import { type Caller, callerOf } from '../../../src/store/members.ts';
import { addDeliveries } from '../../../src/store/outbox.ts';
import { type KeptReading, keepReading, readingOf, settleReading } from '../../../src/store/readings.ts';
import { test as base, type Wire } from '../../slack-fixture.ts';

export type Shown = ReturnType<Wire['slack']['messages']>[number];

export const FRIDAY = Temporal.PlainDate.from('2026-03-13');
export const dollars = (major: number) => ({ amount: major * 100, currency: 'USD' });

/** An update of a message that waits, certain unless doubts are given. */
export function anUpdate(over: Partial<Update> = {}): Update {
  return { is: 'deal-update', deal: null, parts: {}, doubts: [], ...over };
}

export function aDoubt(part: Doubt['part'], shown: string, among: Doubt['among'] = []): Doubt {
  return { part, shown, among };
}

/** An update that waits for its author. */
export function waiting(update: Update): ReadUpdate {
  return { update, state: 'waiting', act: null };
}

type Draw = (db: Db, whose: Whose, reading: KeptReading) => Promise<Message>;

/** Bea, and Ada, who may change every deal; ways to put a card into Bea's DM, to press it and to look. */
export const test = base.extend('desk', async ({ wire, db }) => {
  const { slack, id, workspaceId } = wire;
  for (const name of ['bea', 'ada']) await slack.command('/deal', '', id(name));
  const caller = await callerFor(db, wire, 'bea');
  const whose = (): Whose => ({ ...caller.actor, said: saidBy(caller, wire.now()) });
  const dm = caller.member.dmChannel ?? '';
  let said = 0;
  const send = async () => {
    for (let seconds = 0; seconds < 2; seconds++) {
      await wire.parts.courier.run();
      wire.setNow(wire.now().add({ seconds: 1 }));
    }
  };
  const shown = (): Shown => {
    const message = slack.dm(id('bea')).findLast(({ viewer, user }) => viewer === undefined && user !== id('bea'));
    if (!message) throw new Error('nothing stands in the DM');
    return message;
  };
  const keptAs = async (reading: number): Promise<KeptReading> => {
    const kept = await readingOf(db, caller.actor, reading);
    if (!kept) throw new Error('no such reading');
    return kept;
  };
  const keep = (updates: readonly Update[]) => {
    said += 1;
    const ts = (wire.now().epochMilliseconds / 1000 + said / 1_000_000).toFixed(6);
    return keepReading(db, workspaceId, {
      ...{ userId: id('bea'), channelId: dm, ts, threadTs: null, place: 'dm', more: 0, editedTs: null },
      ...{ updates: updates.map(waiting), answerKey: `msg:${dm}:${ts}`, at: wire.now() },
    });
  };
  const channel = `C${workspaceId.slice(1)}`;
  const whispered = () => slack.messages(channel, id('bea')).findLast(({ viewer }) => viewer === id('bea'));
  const show = async (reading: number, draw: Draw) => {
    const { text, blocks } = await draw(db, whose(), await keptAs(reading));
    said += 1;
    const post = {
      channelId: dm,
      key: `card:${dm}:${said}`,
      body: blocks ? { text, blocks } : { text },
      notBefore: wire.now(),
    };
    await addDeliveries(db, workspaceId, [{ ...post, expiresAt: wire.now().add({ hours: 1 }) }], wire.now());
    await send();
  };
  return {
    bea: slack.as(id('bea')),
    ada: slack.as(id('ada')),
    /** Opens a deal of Bea's, and returns its id. */
    deal: async (words: string) => {
      await slack.command('/deal', `new ${words}`, id('bea'));
      const name = words.split(' ')[0] ?? '';
      return (await dealCalled(db, caller, name)).id;
    },
    called: (name: string) => dealCalled(db, caller, name),
    /** Keeps what was read of a message of Bea's, and shows it in her DM. */
    reads: async (updates: readonly Update[]) => {
      const reading = await keep(updates);
      await show(reading, cardOf);
      return reading;
    },
    /** The same in the team's channel, for her eyes alone; returns the message. */
    whispers: async (updates: readonly Update[]): Promise<Shown> => {
      const { text, blocks = [] } = await cardOf(db, whose(), await keptAs(await keep(updates)));
      const client = new WebClient(`xoxb-${workspaceId.slice(1)}`, { fetch: slack.fetch });
      await client.chat.postEphemeral({ channel, user: id('bea'), text, blocks });
      const whisper = whispered();
      if (!whisper) throw new Error('nothing was whispered');
      return whisper;
    },
    /** What she alone was told last in the channel. */
    whispered: () => whispered()?.text ?? '',
    /** Writes what a reading says now, as an edit of its message does, and shows it in a message of its own. */
    rereads: async (reading: number, updates: readonly ReadUpdate[], draw: Draw = cardOf) => {
      await settleReading(db, caller.actor, reading, updates);
      await show(reading, draw);
    },
    kept: keptAs,
    shown,
    /** What the last message in the DM says, a line each. */
    says: () => plain({ text: shown().text, blocks: shown().blocks }, { nameOf: () => 'Ada' }).split('\n'),
    /** What a message of ours in the DM says now, a line each. */
    message: ({ ts }: Pick<Shown, 'ts'>) => {
      const message = slack.dm(id('bea')).find((one) => one.ts === ts);
      return message ? plain({ text: message.text, blocks: message.blocks }).split('\n') : [];
    },
    presses: async (label: string, value?: string, message = shown()) => {
      await slack.as(id('bea')).click(message, label, value);
      await wire.parts.drained();
    },
    /** What Bea alone was told last. */
    told: () => slack.dm(id('bea')).findLast(({ viewer }) => viewer === id('bea'))?.text ?? '',
    submits: async (filled: Record<string, string>) => {
      const outcome = await slack.as(id('bea')).submit(filled);
      await wire.parts.drained();
      return outcome;
    },
    form: () => {
      const modal = slack.modal(id('bea'));
      if (!modal) throw new Error('no form is open');
      return modal;
    },
  };
});

async function callerFor(db: Db, wire: Wire, who: string): Promise<Caller> {
  const caller = await callerOf(db, wire.workspaceId, wire.id(who));
  if (!caller) throw new Error(`${who} was never met`);
  return caller;
}

function saidBy({ member, workspace }: Caller, at: Temporal.Instant): Whose['said'] {
  const { dayOrder, currency, stages } = workspace;
  return { at: at.toZonedDateTimeISO(member.zone), dayOrder, currency, stages, workDays: member.workDays };
}

async function dealCalled(db: Db, { actor }: Caller, words: string) {
  const statuses = ['open', 'parked', 'won', 'lost'] as const;
  const [deal] = await dealsNamed(db, actor, { words, quoted: false, statuses: [...statuses] });
  if (!deal) throw new Error(`no deal is called ${words}`);
  return deal;
}
