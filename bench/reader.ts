import { parse as datesIn } from 'chrono-node/en';
import { linesOf, ownSets } from '../scripts/score-text/labelled-set.ts';
import type { Heard, KnownDeal } from '../src/domain/text/message/heard.ts';
import { readMessage } from '../src/domain/text/message/read.ts';
import { type Benchmark, tell } from './benchmark.ts';
import { median, percentile, spread, table } from './figures.ts';
import { ACCOUNTS, TRADES } from './workspace.ts';

const DEALS = 200;
const MOST_MS = 2;
const TIMES = 50;
const WARM = 2;

/** What the messages of one round took, in milliseconds. */
type Round = { reader: number[]; dates: number[] };

/**
 * Reading the labelled messages for a rep with 200 deals, beside chrono-node looking only for dates in the same messages. The deals
 * are new objects for every message, as they come from the database: what was known of them before does not help.
 */
export const reader: Benchmark = async (_serverUrl, { quick }) => {
  const messages = await manyMessages();
  const rounds: Round[] = [];
  for (let at = 0; at < (quick ? 3 : 10) + WARM; at++) {
    const round: Round = { reader: [], dates: [] };
    for (const { text, heard } of messages) {
      const now = new Date(heard.said.at.epochMilliseconds);
      const anew = { ...heard, deals: heard.deals.map((deal) => ({ ...deal })) };
      round.reader.push(msOf(() => readMessage(text, anew)));
      round.dates.push(msOf(() => datesIn(text, now)));
    }
    if (at >= WARM) rounds.push(round);
  }
  const [own, beside] = [ofEach(rounds.map((round) => round.reader)), ofEach(rounds.map((round) => round.dates))];
  console.log(`${messages.length} messages, ${DEALS} deals, ${rounds.length} rounds`);
  console.log(table([['', 'ms', 'p99 ms', 'most ms'], row('readMessage', own), row('chrono-node', beside)]));
  const p99 = percentile(own, 0.99);
  const ratios = rounds.map((round) => sum(round.reader) / sum(round.dates));
  return tell([
    { line: `99 of 100 messages under ${MOST_MS} ms: ${p99.toFixed(2)} ms`, reached: p99 < MOST_MS },
    {
      line: `within ${TIMES} × of finding the dates alone: ${median(ratios).toFixed(2)} (${spread(ratios)})`,
      reached: median(ratios) <= TIMES,
    },
  ]);
};

/** What each message took in the middle of its rounds: what else the machine did meanwhile hardly counts. */
function ofEach(rounds: readonly (readonly number[])[]): number[] {
  return (rounds[0] ?? []).map((_, message) => median(rounds.map((round) => round[message] ?? Number.NaN)));
}

/** Every message of the labelled sets, each said by a rep who has the deals of its set and others, 200 in all. */
async function manyMessages(): Promise<{ text: string; heard: Heard }[]> {
  const sets = ownSets();
  const names = [...sets.flatMap(({ heard }) => heard.deals.map(({ name }) => name)), ...madeUp()];
  const messages: { text: string; heard: Heard }[] = [];
  for (const set of sets) {
    const own = set.heard.deals.map(({ name }) => name);
    const deals = [...new Set([...own, ...names])].slice(0, DEALS).map(dealOf);
    for await (const { value } of linesOf(set)) messages.push({ text: value.text, heard: { ...set.heard, deals } });
  }
  return messages;
}

function madeUp(): string[] {
  return TRADES.flatMap((trade) => ACCOUNTS.map((account) => `${account} ${trade}`));
}

function dealOf(name: string, at: number): KnownDeal {
  return { id: at + 1, name, account: null, currency: null, stage: 'contacted', status: 'open' };
}

function msOf(task: () => unknown): number {
  const began = performance.now();
  task();
  return performance.now() - began;
}

function row(title: string, ms: readonly number[]): string[] {
  return [title, ...[median(ms), percentile(ms, 0.99), Math.max(...ms)].map((value) => value.toFixed(3))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
