import { type ActivityKind, isTouch } from '../../domain/activity.ts';
import type { Deal } from '../../domain/deal.ts';
import { isBareResult } from '../../domain/hearing.ts';
import { isScenarioName } from '../../domain/scenario-name.ts';
import type { Counted } from '../../domain/text/count.ts';
import type { Block } from '../message.ts';
import { askNext } from '../views/item-done.ts';
import { playBlocks } from './carried-play.ts';
import { excuseBlocks } from './excuse.ts';
import type { Ask } from './subcommand.ts';

/** What was logged: on which deal and day, with which words beside it, by which act. `isNextSaid`: what comes next was told with it. */
export type JustLogged = {
  entries: readonly Counted[];
  deal: Deal | null;
  note: string | null;
  on: Temporal.PlainDate;
  at: Temporal.Instant;
  act: number;
  isNextSaid?: boolean;
};

/** What the coach says to it. One answer asks one thing: of a cause outside, else what is next, else whether the play was done. */
export async function afterLog(ask: Ask, logged: JustLogged): Promise<Block[]> {
  const { entries, deal, note, on, at, act, isNextSaid = false } = logged;
  const today = ask.said.at.toPlainDate();
  const mayExcuse = note && !isScenarioName(note) && !isBareResult(note) && !isNextSaid;
  const excuse = mayExcuse ? await excuseBlocks(ask, { text: note, deal, act }) : [];
  const isTouched = entries.some(({ kind }) => isTouch({ dealId: deal?.id ?? null, kind }));
  const next = excuse.length === 0 && isTouched && deal && !isNextSaid ? nextBlocks(deal, on, today) : [];
  const mayAsk = excuse.length === 0 && next.length === 0;
  const about = { kind: tellingKind(entries), text: note, act, at, mayAsk };
  const play = deal ? await playBlocks(ask, { ...about, deal }) : [];
  return [...excuse, ...play, ...next];
}

/** What is next, where the touch came when the deal's step was due: it may have been that, and the step still stands. */
function nextBlocks(deal: Deal, on: Temporal.PlainDate, today: Temporal.PlainDate): Block[] {
  const isDue = deal.nextStepOn !== null && Temporal.PlainDate.compare(deal.nextStepOn, on) <= 0;
  return isDue ? askNext(deal, today) : [];
}

/** Kinds by which a touch may carry a scenario, those that tell most first: who was met is not silent. */
const TELLING: readonly ActivityKind[] = ['meeting', 'demo', 'visit', 'voicemail', 'email'];

/** Of several kinds logged at once, the one that tells most of what was met. */
function tellingKind(entries: readonly Counted[]): ActivityKind {
  const kinds = entries.map(({ kind }) => kind);
  return TELLING.find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'call';
}
