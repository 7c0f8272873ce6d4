import type { Evidence, Stalled } from '../../domain/finding.ts';
import { count } from '../wording.ts';
import { stageThen } from './stage.ts';

/** The rule behind a finding, in plain words and with its limit. */
export function ruleOf(finding: Evidence): string {
  switch (finding.rule) {
    case 'stalled':
      return stalled(finding);
    case 'due-today':
      return finding.deal.status === 'parked'
        ? 'A parked deal comes back on its date.'
        : 'A next step is shown on its date, and the working day after.';
    case 'follow-up':
      return `When a buyer's date has passed by ${count(finding.limit, 'working day')}, I ask for the next step: an email, then a call, then another person or something new.`;
    case 'conclude':
      return finding.reason === 'promise-passed'
        ? 'When every follow-up had its turn, I ask for a decision: a next step with a date, parked, won or lost.'
        : 'Where I asked about a deal twice and nothing was done on it, I ask for a decision: a next step with a date, parked, won or lost.';
    case 'unexplored':
      return finding.reason === 'rushed'
        ? `A deal that reached ${stageThen(finding, 'proposal')} sooner than nine in ten of the won ones is asked about what nobody wrote down.`
        : `From ${stageThen(finding, 'proposal')} on, one blank a day is asked about: what they want, who decides, how they will buy, what we would do.`;
    case 'lead-response':
      return `A new inbound lead untouched for ${count(finding.limit, 'minute')} of your working time is said once.`;
    case 'customers':
      return finding.reason === 'referral'
        ? 'After a good touch a customer may be asked for a referral, at most twice a year.'
        : 'A customer hears from you two weeks after the sale, then every 90 days.';
    case 'commitments-due':
      return 'What you said you would do is shown to you on its day, and the working day after.';
    case 'shiny-object':
      return "When over half of a week's touches go to new deals, older ones that had none are named.";
    case 'clog':
      return 'I name where many deals wait past their limits, and the section that gets less of your time than your goals say.';
    case 'scenario-gap':
      return 'I ask about the situation you met most in four weeks and have no play of your own for.';
    case 'role-model':
      return 'I ask about the one thing in which your way of working is furthest from the best third, or from your own won deals.';
    case 'same-leads':
      return 'Leads of one source are compared only where luck is unlikely to explain the gap.';
    case 'new-ground':
      return 'When most new deals came in by themselves, I name one way of finding that you have not used in 90 days.';
    case 'no-prospecting':
      return finding.reason === 'none'
        ? 'A week without prospecting is asked about once a working day of it is over.'
        : 'On Wednesdays I ask where less than half of what your weekly goal makes by then is logged.';
    case 'excuse':
      return 'A note that puts the cause outside is answered to you alone, with what we know and one question, at most once in 5 working days.';
    case 'away-status':
      return 'A status that says you are off is asked about once, instead of a nudge.';
  }
}

function stalled(finding: Evidence<Stalled>): string {
  const { reason, limit, wins } = finding;
  const days = count(limit, 'working day');
  switch (reason) {
    case 'overdue-next-step':
      return `A next step ${days} past its date is overdue.`;
    case 'quiet':
      return `At ${stageThen(finding, finding.deal.stage)}, ${days} without a touch, and no next step ahead, count as quiet.`;
    case 'close-date-passed':
      return 'An open deal whose close date has passed needs a new one, or an end.';
    case 'close-date-moved':
      return `A close date moved later ${count(limit, 'time')} is asked about.`;
    case 'long-in-stage':
      return wins === undefined
        ? `More than ${count(limit - 1, 'working day')} in ${stageThen(finding, finding.deal.stage)} count as long.`
        : `Longer in ${stageThen(finding, finding.deal.stage)} than nine in ten of the team's won deals counts as long.`;
    case 'missing-next-step':
      return 'An open deal needs a next step with a date.';
  }
}
