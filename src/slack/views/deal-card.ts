import type { ActivityKind } from '../../domain/activity.ts';
import type { Deal } from '../../domain/deal.ts';
import { blanksOf, FACT_NAMES, FACTS } from '../../domain/facts.ts';
import type { Finding } from '../../domain/finding.ts';
import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { Stage } from '../../domain/pipeline.ts';
import type { Said } from '../../domain/text/said.ts';
import type { DealAct } from '../../store/history.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { capital, count, day, excerpt, listed, shorten } from '../wording.ts';
import { changesInWords } from './change.ts';
import { evidence } from './finding.ts';
import { countOf } from './logged.ts';
import { bold } from './saved.ts';
import { stageShown } from './stage.ts';

/** Acts on a card, the latest. */
const SHOWN = 10;

/** What a card needs to know of one deal. */
export type Card = {
  deal: Deal;
  findings: Finding[];
  history: DealAct[];
  stages: { stage: Stage; at: Temporal.Instant }[];
  touches: { kind: ActivityKind; count: number }[];
};

/** Everything about one deal: where it stands, time in each stage, touches by channel, the coach's reading, its history. */
export function dealCard({ deal, findings, history, stages, touches }: Card, said: Said): Message {
  const today = said.at.toPlainDate();
  const head = [bold(deal.name), standing(deal, said), amountOf(deal), `owner <@${deal.ownerId}>`]
    .filter(Boolean)
    .join(' · ');
  const reading = findings.map((finding) => `:small_orange_diamond: ${evidence(finding, today)}`);
  const blocks: Block[] = [section([head, ...standsAs(deal, today)].join('\n'))];
  const known = knownOf(deal);
  if (known.length > 0) blocks.push(section(known.join('\n')));
  if (reading.length > 0) blocks.push(section(reading.join('\n')));
  blocks.push(section([inStages(stages, deal, said), touchLine(touches)].join('\n')));
  if (history.length > 0) {
    const lines = history.slice(0, SHOWN).map((act) => actLine(act, deal, said));
    blocks.push(context([...lines, ...(history.length > SHOWN ? ['…and older ones'] : [])].join('\n')));
  }
  if (deal.status === 'open' || deal.status === 'parked') {
    blocks.push(actions(button('Update', ACTION.editDeal, String(deal.id))));
  }
  return { text: `${excerpt(deal.name, 80)}: ${standing(deal, said)}`, blocks };
}

function standing(deal: Deal, { at, stages }: Said): string {
  const today = at.toPlainDate();
  const reason = deal.endReason ? ` (${excerpt(deal.endReason, 120)})` : '';
  if (deal.status === 'open') return stageShown(stages, deal.stage);
  if (deal.status === 'parked')
    return `parked until ${deal.parkedUntil ? day(deal.parkedUntil, today) : 'further notice'}${reason}`;
  return `${deal.status}${deal.endedOn ? ` ${day(deal.endedOn, today)}` : ''}${reason}`;
}

function amountOf(deal: Deal): string {
  const money = moneyOf(deal);
  return money ? formatMoney(money) : '';
}

function standsAs(deal: Deal, today: Temporal.PlainDate): string[] {
  const on = (date: Temporal.PlainDate | null) => (date ? ` by ${day(date, today)}` : '');
  const said = (text: string) => excerpt(text, 300);
  return [
    deal.nextStep ? `*Next step:* ${said(deal.nextStep)}${on(deal.nextStepOn)}` : '',
    !deal.nextStep && deal.status === 'open' ? '*Next step:* none yet' : '',
    deal.buyerPromise ? `*They said:* ${said(deal.buyerPromise)}${on(deal.buyerPromiseOn)}` : '',
    deal.closeOn ? `*Expected close:* ${day(deal.closeOn, today)}` : '',
    deal.source ? `*Source:* ${said(deal.source)}` : '',
    deal.account ? `*Account:* ${said(deal.account)}` : '',
  ].filter(Boolean);
}

/** What is known of the buyer in its owner's words; of a deal being worked, what is not, too. */
function knownOf(deal: Deal): string[] {
  const blanks = blanksOf(deal);
  const known = FACTS.filter((fact) => !blanks.includes(fact));
  const isWorked = deal.status === 'open' || deal.status === 'parked';
  const open = blanks.map((fact) => FACT_NAMES[fact]);
  return [
    ...known.map((fact) => `*${capital(FACT_NAMES[fact])}:* ${excerpt(deal[fact] ?? '', 300)}`),
    ...(isWorked && open.length > 0 ? [`*Not known yet:* ${listed(open)}`] : []),
  ];
}

/** "lead 4 days → contacted 6 days → proposal 9 days so far": calendar days, from the history. */
function inStages(stages: Card['stages'], deal: Deal, { at: now, stages: called }: Said): string {
  const end = deal.endedOn ? deal.endedOn.toZonedDateTime(now.timeZoneId).toInstant() : now.toInstant();
  const spans = stages.map(({ stage, at }, index) => {
    const until = stages[index + 1]?.at ?? end;
    const on = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(now.timeZoneId).toPlainDate();
    const { days } = on(at).until(on(until));
    return `${stageShown(called, stage)} ${count(days, 'day')}`;
  });
  const soFar = deal.endedOn || spans.length === 0 ? '' : ' so far';
  return `*In stage:* ${spans.join(' → ') || stageShown(called, deal.stage)}${soFar}`;
}

function touchLine(touches: Card['touches']): string {
  const total = touches.reduce((sum, touch) => sum + touch.count, 0);
  if (total === 0) return '*Touches:* none logged yet';
  return `*Touches:* ${total} (${listed(touches.map((touch) => countOf(touch.kind, touch.count)))})`;
}

function actLine(act: DealAct, deal: Deal, said: Said): string {
  const now = said.at;
  const at = act.at.toZonedDateTimeISO(now.timeZoneId);
  const what = [
    ...changesInWords(act.changes, deal, said),
    ...act.logged.map((entry) => countOf(entry.kind, entry.count)),
    ...(act.note ? [`note: ${excerpt(act.note, 150)}`] : []),
  ].join(' · ');
  const line = `${day(at.toPlainDate(), now.toPlainDate())} <@${act.by}> ${shorten(what, 250)}`;
  return act.undone ? `${line} _(undone)_` : line;
}
