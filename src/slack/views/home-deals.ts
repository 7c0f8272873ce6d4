import type { Finding } from '../../domain/finding.ts';
import { formatMoney, formatTotals, moneyOf, totalsOf } from '../../domain/money.ts';
import { STAGES } from '../../domain/pipeline.ts';
import type { DealView } from '../../domain/snapshot.ts';
import { stageName } from '../../domain/stages.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { actions, button, header, section } from '../blocks.ts';
import type { HomePart } from '../home/part.ts';
import { ACTION } from '../ids.ts';
import type { Block } from '../message.ts';
import { count, day, excerpt } from '../wording.ts';
import { SAYS_THE_STEP } from './finding/stalled.ts';
import { evidence } from './finding.ts';
import { bold } from './saved.ts';

/** More deals than this nobody reads on a phone. */
const SHOWN = 12;

/** What `/deal` shows; beyond it a deal is found by its name. */
const IN_THE_LIST = 15;

/** Those nearest to their end first, and what waits on purpose last. */
const GROUPS = [...STAGES.toReversed(), 'parked'] as const;
type Group = (typeof GROUPS)[number];

type Stages = Pick<Workspace, 'stages'>;

/** One's deals by stage, with what is wrong with each. Where there are many, those with something wrong are shown first. */
export function dealsPart(
  deals: readonly DealView[],
  findings: readonly Finding[],
  { stages }: Stages,
  today: Temporal.PlainDate,
): HomePart {
  const wrong = new Map<number, Finding>();
  for (const finding of findings) {
    if ('deal' in finding && !wrong.has(finding.deal.id)) wrong.set(finding.deal.id, finding);
  }
  const isWrong = ({ id }: DealView) => wrong.has(id);
  const shown = [...inGroups(deals.filter(isWrong)), ...inGroups(deals.filter((deal) => !isWrong(deal)))].slice(
    0,
    SHOWN,
  );
  const called = (group: Group) => (group === 'parked' ? 'parked' : stageName(stages, group));
  const name = (group: Group) => excerpt(called(group), 40);
  const heading = (group: Group) => excerpt(called(group).toUpperCase(), 40);
  const rows = GROUPS.flatMap((group) =>
    shown
      .filter((deal) => groupOf(deal) === group)
      .map((deal, at): Block[] => {
        const line = section(
          lineOf(deal, wrong.get(deal.id), today),
          button('Update', ACTION.editDeal, String(deal.id)),
        );
        return at === 0 ? [section(`*${heading(group)}*`), line] : [line];
      }),
  );
  return {
    name: 'my deals',
    head: [header('My deals'), section(overview(deals, name))],
    rows,
    least: 3,
    unseen: deals.length - shown.length,
    more: (left) =>
      deals.length <= IN_THE_LIST
        ? `…and ${left} more, \`/deal\` shows them all.`
        : `…and ${left} more. \`/deal show name\` finds any.`,
    tail: [actions(button('New deal', ACTION.newDeal, 'new'))],
  };
}

function groupOf({ status, stage }: DealView): Group {
  return status === 'parked' ? 'parked' : stage;
}

function inGroups(deals: readonly DealView[]): DealView[] {
  const byGroup = Map.groupBy(deals, groupOf);
  return GROUPS.flatMap((group) => byGroup.get(group) ?? []);
}

/** "7 deals, $120,000" and under it how many at which stage, in the order of the pipe. */
function overview(deals: readonly DealView[], name: (group: Group) => string): string {
  if (deals.length === 0) return 'You have no open deals.';
  const byGroup = Map.groupBy(deals, groupOf);
  const totals = formatTotals(totalsOf(deals.map(moneyOf)));
  const stages = [...STAGES, 'parked' as const].flatMap((group) => {
    const here = byGroup.get(group)?.length ?? 0;
    return here > 0 ? [`${name(group)} ${here}`] : [];
  });
  return [`*${count(deals.length, 'deal')}${totals ? `, ${totals}` : ''}*`, stages.join(' · ')].join('\n');
}

function lineOf(deal: DealView, finding: Finding | undefined, today: Temporal.PlainDate): string {
  const money = moneyOf(deal);
  const state = finding && saysTheStep(finding) ? [] : stateOf(deal, today);
  const facts = [bold(deal.name), ...(money ? [formatMoney(money)] : []), ...state].join(' · ');
  return finding && 'deal' in finding ? `${facts}\n:small_orange_diamond: ${evidence(finding, today)}` : facts;
}

/** Whether what is wrong names the next step already, or that there is none. */
function saysTheStep(finding: Finding): boolean {
  if (finding.rule === 'stalled') return SAYS_THE_STEP.has(finding.reason);
  return finding.rule === 'due-today' && finding.deal.nextStep !== null;
}

function stateOf({ status, parkedUntil, nextStep, nextStepOn }: DealView, today: Temporal.PlainDate): string[] {
  if (status === 'parked') return parkedUntil ? [`until ${day(parkedUntil, today)}`] : [];
  if (!nextStep) return ['no next step yet'];
  return [`next: ${excerpt(nextStep, 100)}${nextStepOn ? `, ${day(nextStepOn, today)}` : ''}`];
}
