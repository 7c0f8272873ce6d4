import type { Conclude, Evidence, FollowUp, FollowUpStep, StepDone } from '../../../domain/finding.ts';
import { count, day, excerpt, listed } from '../../wording.ts';

/** How much of what a buyer said stands in one line. */
const SAID = 80;

const STEP: Record<FollowUpStep, string> = {
  email: 'an email',
  'other-channel': 'a call or voicemail',
  'new-angle': 'another person or something new',
};

/** What was done, as a phrase: "email (Thu 12 Mar) and call (Mon 16 Mar)". */
const DONE: Record<FollowUpStep, string> = { email: 'email', 'other-channel': 'call', 'new-angle': 'something new' };

/** "their date was Tue 10 Mar, 5 working days ago; since then email Thu 12 Mar; next: a call or voicemail" */
export function followUp({ promisedOn, days, reason, done }: Evidence<FollowUp>, today: Temporal.PlainDate): string {
  const since = `their date was ${day(promisedOn, today)}, ${count(days, 'working day')} ago`;
  return [since, ...doneSince(done, today), `next: ${STEP[reason]}`].join('; ');
}

/** What they said they would do, when, and the one step that is due; what was done is praised. */
export function followUpLine({ deal, promisedOn, days, reason, done }: FollowUp, today: Temporal.PlainDate): string {
  const said = deal.buyerPromise ? `they said "${excerpt(deal.buyerPromise, SAID)}" by` : 'they gave you';
  const since = `${said} ${day(promisedOn, today)}, ${count(days, 'working day')} ago.`;
  return [since, ASK[reason](deal.wants), praise(done, today)].filter(Boolean).join(' ');
}

/** "their date was Tue 10 Mar, 9 working days ago; 3 touches since, among them email Thu 12 Mar" */
export function conclude(
  { reason, since, days, touches, done }: Evidence<Conclude>,
  today: Temporal.PlainDate,
): string {
  const passed = `${day(since, today)}, ${count(days, 'working day')} ago`;
  return [
    reason === 'promise-passed' ? `their date was ${passed}` : `I asked twice, first on ${passed}`,
    touches === 0 ? 'nothing done since' : `${count(touches, 'touch', 'touches')} since${among(done, today)}`,
  ].join('; ');
}

/** What was given it, and the four answers that end the waiting. */
export function concludeLine(finding: Conclude, today: Temporal.PlainDate): string {
  const { since, days, touches, done, reason } = finding;
  const passed = `${day(since, today)}, ${count(days, 'working day')} ago`;
  const given = touches === 0 ? '' : `, ${count(touches, 'touch', 'touches')} since`;
  const what =
    reason === 'promise-passed' ? `their date was ${passed}${given}.` : `I asked twice, first on ${passed}${given}.`;
  const ask = 'Time to decide: a next step with a date, parked, won or lost?';
  return [what, ask, praise(done, today)].filter(Boolean).join(' ');
}

const ASK: Record<FollowUpStep, (wants: string | null) => string> = {
  email: () => 'Send them an email today.',
  'other-channel': () => 'Call them today; a voicemail counts.',
  'new-angle': (wants) =>
    wants
      ? `Try another person there, or bring something new for "${excerpt(wants, SAID)}".`
      : 'Try another person there, or bring something new of use to them.',
};

function praise(done: readonly StepDone[], today: Temporal.PlainDate): string {
  return done.length === 0 ? '' : `_Well followed: ${stepsIn(done, today)}._`;
}

function doneSince(done: readonly StepDone[], today: Temporal.PlainDate): string[] {
  return done.length === 0 ? [] : [`since then ${stepsIn(done, today)}`];
}

function among(done: readonly StepDone[], today: Temporal.PlainDate): string {
  return done.length === 0 ? '' : `, among them ${stepsIn(done, today)}`;
}

function stepsIn(done: readonly StepDone[], today: Temporal.PlainDate): string {
  return listed(
    done.map(
      ({ step, on, angle }) => `${angle === 'another-person' ? 'another person' : DONE[step]} ${day(on, today)}`,
    ),
  );
}
