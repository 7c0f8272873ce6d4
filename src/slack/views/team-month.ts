import { type DealsNeeded, ENOUGH_CONCLUDED, RATE_DAYS } from '../../domain/deals-needed.ts';
import { formatMoney, formatTotals } from '../../domain/money.ts';
import { CLOSES, type Closes, type TeamMonth } from '../../domain/team-month.ts';
import { capital, count } from '../wording.ts';
import { dealsWorth } from './standing.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const CLOSE_SAYS: Record<Closes, string> = {
  'this-month': 'this month',
  'next-month': 'next month',
  later: 'later',
  'no-date': 'no close date ahead',
};

/** A team's month: what was won, what is open by its close date, and what the target still takes. */
export function teamMonthLines({ first, won, open, target }: TeamMonth): string[] {
  const month = MONTHS[first.month - 1] ?? '';
  const wonSays = won.deals === 0 ? 'nothing won yet' : `won ${dealsWorth(won.deals, formatTotals(won.value))}`;
  const lines = CLOSES.flatMap((closes) => {
    const { withStep, withoutStep } = open[closes];
    const deals = withStep.deals + withoutStep.deals;
    if (deals === 0) return [];
    const worth = [formatTotals(withStep.value), formatTotals(withoutStep.value)];
    const parts = [
      ...(withStep.deals > 0 ? [`${dealsWorth(withStep.deals, worth[0] ?? '')} with a dated next step`] : []),
      ...(withoutStep.deals > 0
        ? [`${dealsWorth(withoutStep.deals, worth[1] ?? '')} without${withStep.deals > 0 ? '' : ' a dated next step'}`]
        : []),
    ];
    return [`• ${capital(CLOSE_SAYS[closes])}: ${parts.join(', ')}`];
  });
  return [
    `*${month} so far:* ${wonSays}`,
    ...(target ? [targetLine(target, open['this-month'])] : []),
    ...(lines.length > 0 ? ['*Open, by close date*', ...lines] : ['No open deals.']),
  ];
}

function targetLine(target: DealsNeeded, closing: TeamMonth['open']['this-month']): string {
  const lead = `*Target ${formatMoney(target.target)}:*`;
  if (target.is === 'reached') return `${lead} reached, with ${formatMoney(target.won)} won.`;
  const toGo = formatMoney({ ...target.target, amount: target.target.amount - target.won.amount });
  if (target.is === 'too-early')
    return `${lead} ${toGo} to go. It is too early to tell how many deals that takes: ${target.concluded} of ${ENOUGH_CONCLUDED} concluded in ${RATE_DAYS} days.`;
  if (target.is === 'no-wins')
    return `${lead} ${toGo} to go. How many deals that takes nobody can tell yet: of ${count(target.rate.of, 'concluded deal')} in ${RATE_DAYS} days none was won with an amount in ${target.target.currency}.`;
  const { wins, deals, median, rate } = target;
  const expected = closing.withStep.deals + closing.withoutStep.deals;
  return `${lead} ${toGo} to go, which is ${count(wins, 'win')} of ${formatMoney(median)} (the median of your won deals). At ${rate.won} won of ${rate.of} concluded in ${RATE_DAYS} days that takes ${count(deals, 'deal')}; ${expected === 0 ? 'none is' : `${expected} ${expected === 1 ? 'is' : 'are'}`} expected to close this month.`;
}
