import { namesFor } from '../../../src/ai/names.ts';
import type { ReplyPart, ReplyUpdate } from '../../../src/ai/read-update/reply.ts';
import { dealsGiven } from '../../../src/ai/read-update/sent.ts';
import { toldBy } from '../../../src/ai/read-update/told.ts';
import { readUpdates, type ToRead } from '../../../src/ai/read-update.ts';
import type { Doubt, Reading, Update } from '../../../src/domain/reading.ts';
import type { KnownDeal } from '../../../src/domain/text/message/heard.ts';
import { plainly, SAID } from '../../domain/text/said.ts';
import type { ModelServer } from '../model-server.ts';

/** Two deals that are alike by name, one in euros, and one more. */
export const DEALS: readonly KnownDeal[] = [
  { id: 11, name: 'Acme Corp' },
  { id: 12, name: 'Globex' },
  { id: 13, name: 'Initech North' },
  { id: 14, name: 'Initech South' },
  { id: 15, name: 'Umbrella', currency: 'EUR' },
].map((deal) => ({ account: null, currency: 'USD', stage: 'contacted', status: 'open', ...deal }));

/** What our own rules read where they could make nothing of it. */
export const NOTHING: Reading = { updates: [], more: 0, talk: 'other', about: null };

/** A message that a model is to read. */
export function toRead(
  text: string,
  over: { reading?: Reading; lastDeal?: number; inClear?: boolean; deals?: readonly KnownDeal[] } = {},
): ToRead {
  const { reading = NOTHING, lastDeal = null, inClear = false, deals = DEALS } = over;
  const told = toldBy(text, { said: SAID, deals, lastDeal });
  const given = dealsGiven(told);
  const named = [...given, ...deals.filter(({ id }) => !given.some((deal) => deal.id === id))];
  return { told, reading, names: namesFor({ deals: named, people: [{ userId: 'UMAX', name: 'Max Boyd' }] }, inClear) };
}

/** An update as a model says it: news of the deal D1, read from these words. */
export function said(
  words: string,
  parts: readonly Partial<ReplyPart>[],
  over: Partial<ReplyUpdate> = {},
): ReplyUpdate {
  const whole = parts.map((part) => ({ part: 'stage' as const, words: '', value: null, count: null, ...part }));
  return { kind: 'deal-update', deal: 'D1', called: null, words, parts: whole, ...over };
}

/** What is read of a message where a model says this of it, as JSON. */
export async function readAs(open: ModelServer, asked: ToRead, updates: readonly unknown[]): Promise<Reading> {
  open.says('updates', { updates });
  const read = await readUpdates(open.model, asked);
  if (read.is === 'no-answer') throw new Error(`no answer: ${read.why}`);
  return plainly(read.value) as Reading;
}

/** The only update of what is read. */
export async function onlyUpdate(...reading: Parameters<typeof readAs>): Promise<Update> {
  const { updates } = await readAs(...reading);
  const [update, ...others] = updates;
  if (!update || others.length > 0) throw new Error(`${updates.length} updates were read`);
  return update;
}

/** The doubt that says it was read by a model. */
export function byModel(shown: string): Doubt {
  return { part: 'kind', shown, among: [] };
}

/** The two messages of what was asked last, and the data within. */
export function askedOf(open: ModelServer): { system: string; user: string; data: Record<string, unknown> } {
  const { messages } = JSON.parse(open.asked().at(-1) ?? '') as { messages: { content: string }[] };
  const [system = '', user = ''] = messages.map(({ content }) => content);
  return { system, user, data: JSON.parse(user.split('\n')[1] ?? '') as Record<string, unknown> };
}
