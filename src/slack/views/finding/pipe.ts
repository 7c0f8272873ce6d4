import type { Way } from '../../../domain/figures.ts';
import type { Clog, NamedDeal, NewGround, NoProspecting, ShinyObject } from '../../../domain/finding.ts';
import type { Section } from '../../../domain/pipeline.ts';
import { capital, count, listed } from '../../wording.ts';
import { bold } from '../saved.ts';

/** Deals named in one line. */
const NAMED = 3;

/** "4 prospecting activities logged since Monday; at your goal of 40 a week it would be about 16 by now" */
export function prospecting({ reason, logged, goal, wanted }: NoProspecting): string {
  if (reason === 'none') return 'no prospecting logged since Monday';
  // What is wanted is half of what the goal makes by now.
  const against = goal === null ? '' : `; at your goal of ${goal} a week it would be about ${2 * wanted} by now`;
  return `${count(logged, 'prospecting activity', 'prospecting activities')} logged since Monday${against}`;
}

/** "7 of 9 touches since Monday went to deals under 10 working days old; none to Acme and Globex" */
export function shinyObject({ young, touches, limit, waiting }: ShinyObject): string {
  const went = `${young} of ${count(touches, 'touch', 'touches')} since Monday went to deals under ${limit} working days old`;
  return `${went}; none to ${names(waiting)}`;
}

/** The same to the rep, with one ask. */
export function shinyObjectPrompt(finding: ShinyObject): string {
  return `${capital(shinyObject(finding))}. Which of these will you touch today?`;
}

/** "4 of 9 deals wait in follow up past its limits; find had 2 of 40 activities in 20 working days, by your goals it would be about 10" */
export function clog({ clogged, neglected }: Clog): string {
  return [
    ...(clogged ? [`${clogged.late} of ${count(clogged.of, 'deal')} wait in ${clogged.section} past its limits`] : []),
    ...(neglected
      ? [
          `${neglected.section} had ${neglected.done} of ${count(neglected.all, 'activity', 'activities')} in 20 working days; by your goals it would be about ${Math.round(neglected.expected * neglected.all)}`,
        ]
      : []),
  ].join('; ');
}

/** Where deals wait, what is left undone, and one action there: in the neglected section, else where the deals wait. */
export function clogPrompt(finding: Clog): string {
  const at = finding.neglected?.section ?? finding.clogged?.section;
  return [`${capital(clog(finding))}.`, ...(at ? [`One thing for ${at} today: ${SECTION_ACTION[at]}`] : [])].join(' ');
}

/** One action a section, each under 30 minutes. */
export const SECTION_ACTION: Record<Section, string> = {
  find: 'write down five companies like your last win, with a name at each.',
  reach: 'call three people who have not heard from you yet.',
  'follow up': 'take the deal that has waited longest and call them with one question.',
  close: 'ask one buyer what is left before they sign, and by when.',
};

/** "7 of 8 new deals in 90 days came in by themselves; no referral asked for in that time" */
export function newGround({ inbound, opened, way }: NewGround): string {
  const came = `${inbound} of ${count(opened, 'new deal')} in 90 days came in by themselves`;
  return `${came}; ${WAY[way]} in that time`;
}

/** The same to the rep, with a first step. */
export function newGroundPrompt(finding: NewGround): string {
  return `${capital(newGround(finding))}. A first step today: ${FIRST_STEP[finding.way]}`;
}

const WAY: Record<Way, string> = {
  referral: 'no referral asked for',
  event: 'no event logged',
  speaking: 'no talk given',
  partner: 'no partner asked',
  list: 'no list worked',
};

/** Each under 30 minutes. */
const FIRST_STEP: Record<Way, string> = {
  referral: 'ask one happy customer who else should hear of this.',
  event: 'pick one event that your buyers go to, and write to one person who will be there.',
  speaking: 'write three lines on what you could say in 15 minutes, and offer it to one organiser.',
  partner: 'write to one firm that sells something else to the same buyers, and offer an introduction.',
  list: 'list ten companies like your best customer, with a name at each.',
};

function names(deals: readonly NamedDeal[]): string {
  const some = deals.slice(0, NAMED).map(({ name }) => bold(name));
  const more = deals.length - NAMED;
  return listed(more > 0 ? [...some, `${more} more`] : some);
}
