import type { Step } from '../../day.ts';
import { cityOf, headingOf, zoneOf } from '../../headings.ts';
import type { Said } from '../../slack/world.ts';
import { calledName, OFFICE_ZONE, personNamed, TEAMS } from '../../team/people.ts';

/** One line of what somebody does, at their own time: "Tue 09:12 · Bea types /log 6 calls". */
export function captionOf(step: Step, at: Temporal.Instant): string {
  const person = personNamed(step.who);
  return `${clockOf(at, person.zone)} · ${calledName(person)} ${deedOf(step)}`;
}

/** One line of what the bot said: "Mon 09:30 · Sideline in #team-enterprise". */
export function saidCaption(said: Said, at: Temporal.Instant): string {
  return `${clockOf(at, zoneOf(said.message))} · ${headingOf(said)}`;
}

/** The city where it is not the office's. */
function clockOf(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  const day = local.toLocaleString('en-GB', { weekday: 'short' });
  const city = zone === OFFICE_ZONE ? '' : ` ${cityOf(zone)}`;
  return `${day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}${city}`;
}

function deedOf(step: Step): string {
  if ('types' in step) return step.types.startsWith('/') ? `types ${step.types}` : `says "${step.types}" to Sideline`;
  if ('presses' in step) return `presses ${step.picks ?? step.presses}${step.beside ? ` beside ${step.beside}` : ''}`;
  if ('fills' in step) return `fills in: ${Object.values(step.fills).join(' · ')}`;
  if ('submits' in step) return 'sends the form in';
  if ('closes' in step) return 'closes the form';
  if ('answers' in step) return `answers in the thread: ${step.answers}`;
  if ('says' in step) return `says in #${TEAMS[step.in].channel}: ${step.says}`;
  if ('status' in step)
    return step.status ? `sets the Slack status ${step.status} ${step.because}` : 'clears the Slack status';
  return "opens Sideline's Home";
}
