import type { Deal } from '../../domain/deal.ts';
import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { day, label, shorten } from '../wording.ts';
import { stageLabel } from './stage.ts';

/** Slack's cap on the text of a button and of an option. */
const LABEL = 75;
/** How much of a name stands in a label, where what tells it from others leaves room. */
const NAME = 55;
/** And at least, however much tells it from others. */
const LEAST = 20;

/** What telling deals apart needs besides them. */
export type Telling = {
  now: Temporal.ZonedDateTime;
  stages: StageSettings;
  nameOf: (userId: string) => string | undefined;
};

type Fact = (deal: Deal, telling: Telling) => string;

/** What tells deals of one name and stage apart, in the order in which a person would look at it. */
const FACTS: readonly Fact[] = [
  (deal) => {
    const money = moneyOf(deal);
    return money ? formatMoney(money) : 'no amount';
  },
  ({ createdAt }, { now }) =>
    `opened ${day(createdAt.toZonedDateTimeISO(now.timeZoneId).toPlainDate(), now.toPlainDate())}`,
  ({ ownerId }, { nameOf }) => label(nameOf(ownerId) ?? ownerId, 30),
  ({ createdAt }, { now }) =>
    `opened at ${createdAt.toZonedDateTimeISO(now.timeZoneId).toPlainTime().toString({ smallestUnit: 'minute' })}`,
];

/** A label for each deal: name and stage, and where two would read the same, the first thing in which they differ. */
export function dealLabels(deals: readonly Deal[], telling: Telling): string[] {
  let facts: string[][] = deals.map(({ status, stage }) => [
    status === 'open' ? stageLabel(telling.stages, stage) : status,
  ]);
  for (const fact of FACTS) {
    const labels = deals.map((deal, at) => labelOf(deal, facts[at] ?? []));
    const alike = Map.groupBy(deals, (_, at) => labels[at]);
    facts = facts.map((known, at) => {
      const [first, ...others] = (alike.get(labels[at]) ?? []).map((deal) => fact(deal, telling));
      const own = deals[at];
      return own && others.some((other) => other !== first) ? [...known, fact(own, telling)] : known;
    });
  }
  return deals.map((deal, at) => labelOf(deal, facts[at] ?? []));
}

function labelOf({ name }: Deal, facts: readonly string[]): string {
  const tail = facts.map((fact) => ` · ${fact}`).join('');
  return shorten(`${label(name, Math.max(LEAST, Math.min(NAME, LABEL - tail.length)))}${tail}`, LABEL);
}
