import type { Finding } from '../../domain/finding.ts';
import { formatMoney, moneyOf, totalsOf } from '../../domain/money.ts';
import type { DealView, Snapshot } from '../../domain/snapshot.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { count, day, excerpt, listed } from '../wording.ts';
import { evidence } from './finding.ts';
import { bold } from './saved.ts';
import { stageShown } from './stage.ts';

/** A phone shows this many deals without tiring its owner. */
const SHOWN = 15;

/** The caller's open deals, those with something wrong first, then by stage. */
export function dealList({ rep, deals, stages }: Snapshot, findings: Finding[], now: Temporal.Instant): Message {
  const today = now.toZonedDateTimeISO(rep.zone).toPlainDate();
  const wrong = new Map<number, Finding>();
  for (const finding of findings) {
    if ('deal' in finding && !wrong.has(finding.deal.id)) wrong.set(finding.deal.id, finding);
  }
  const [troubled, sound] = [deals.filter(({ id }) => wrong.has(id)), deals.filter(({ id }) => !wrong.has(id))];
  const ordered = [...troubled, ...sound];
  if (ordered.length === 0 && rep.role !== 'rep') {
    return { text: 'You have no open deals of your own. `/deal show acme` shows one of your team.' };
  }
  if (ordered.length === 0) {
    return { text: 'You have no open deals. Open one: `/deal new Globex $25k from webform`' };
  }
  const totals = totalsOf(deals.map(moneyOf)).map(formatMoney);
  const head = `${count(ordered.length, 'deal')}${totals.length > 0 ? `, ${listed(totals)}` : ''}`;
  const lines: Block[] = ordered
    .slice(0, SHOWN)
    .map((deal) =>
      section(lineOf(deal, stages, wrong.get(deal.id), today), button('Update', ACTION.editDeal, String(deal.id))),
    );
  const more =
    ordered.length > SHOWN ? [context(`…and ${ordered.length - SHOWN} more. \`/deal show name\` finds any.`)] : [];
  return {
    text: head,
    blocks: [section(`*${head}*`), ...lines, ...more, actions(button('New deal', ACTION.newDeal, 'new'))],
  };
}

function lineOf(
  deal: DealView,
  stages: StageSettings,
  finding: Finding | undefined,
  today: Temporal.PlainDate,
): string {
  const money = moneyOf(deal);
  const opened = deal.createdAt.toZonedDateTimeISO('UTC').toPlainDate();
  const days = opened.until(today, { largestUnit: 'day' }).days;
  const age = days > 0 ? `${count(days, 'day')} old` : 'opened today';
  const state =
    deal.status === 'parked' && deal.parkedUntil
      ? `parked until ${day(deal.parkedUntil, today)}`
      : stageShown(stages, deal.stage);
  const facts = [state, money && formatMoney(money), age].filter(Boolean);
  const said = finding ? `:small_orange_diamond: ${evidence(finding, today)}` : '';
  return [`${bold(deal.name)} · ${facts.join(' · ')}`, stepOf(deal, today), said].filter(Boolean).join('\n');
}

/** A parked deal needs no next step. */
function stepOf({ nextStep, nextStepOn, status }: DealView, today: Temporal.PlainDate): string {
  if (!nextStep) return status === 'parked' ? '' : 'no next step yet';
  return `next: ${excerpt(nextStep, 120)}${nextStepOn ? `, ${day(nextStepOn, today)}` : ''}`;
}
