import { type CoachSettings, coachingOf, type DealLength } from '../../domain/coach-settings.ts';
import { type AboutRule, inUnits, type Limit, limitIn } from '../../domain/limit.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { Decided } from '../../store/workspaces.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { capital, count, excerpt, NOTHING_CHANGED } from '../wording.ts';

/** How long a deal takes, in words. */
export const DEAL_LENGTH_SAYS: Record<DealLength, string> = {
  'under-a-month': 'under a month',
  'one-to-three-months': 'one to three months',
  'three-to-six-months': 'three to six months',
  longer: 'longer than six months',
};

/** Slack's cap on what a button carries. */
const BUTTON_VALUE = 2000;

const SAYS: { [Setting in keyof CoachSettings]: (settings: CoachSettings) => string } = {
  dealLength: ({ dealLength }) => `a deal takes ${DEAL_LENGTH_SAYS[dealLength]}`,
  inboundSources: ({ inboundSources }) => `inbound: ${excerpt(inboundSources.join(', ') || 'no source', 300)}`,
  nudgesADay: ({ nudgesADay }) => `${count(nudgesADay, 'nudge')} a day at most`,
  limits: ({ limits }) =>
    Object.keys(limits).length > 0 ? `limits of your own: ${ownLimits(limits)}` : 'every limit as usual',
  namesToModel: ({ namesToModel }) => `deals go to the model ${namesToModel ? 'by name' : 'as D1, D2…'}`,
  tokensADay: ({ tokensADay }) => `${tokensADay.toLocaleString('en')} model tokens a day`,
};

/** As many as are read; the list has them all. */
const OWN_SHOWN = 8;

function ownLimits(limits: CoachSettings['limits']): string {
  const own = Object.entries(limits).map(([name, value]) => `\`${name}\` ${value}`);
  const more = own.length - OWN_SHOWN;
  return [...own.slice(0, OWN_SHOWN), ...(more > 0 ? [`…and ${more} more`] : [])].join(', ');
}

/** What an admin changed, with Undo. */
export function setupSaid(before: Decided, after: Decided, lead = 'Saved'): Message {
  const [was, is] = [coachingOf(before), coachingOf(after)];
  const changed = (Object.keys(SAYS) as (keyof CoachSettings)[]).filter(
    (setting) => JSON.stringify(was[setting]) !== JSON.stringify(is[setting]),
  );
  if (changed.length === 0) return { text: `The coach is set up that way already. ${NOTHING_CHANGED}` };
  const text = `${lead}: ${changed.map((setting) => SAYS[setting](is)).join(' · ')}.`;
  const pairs = JSON.stringify(Object.fromEntries(changed.map((setting) => [setting, [was[setting], is[setting]]])));
  if (lead !== 'Saved' || pairs.length > BUTTON_VALUE) return { text };
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoSetup, pairs))] };
}

/** Every limit by rule, with what it is here, and the usual where that differs; how to change one for whoever may. */
export function limitList(
  rules: Readonly<Record<RuleName, AboutRule>>,
  settings: CoachSettings,
  mayChange: boolean,
): Message {
  const blocks = Object.entries(rules)
    .filter(([, { limits }]) => limits.length > 0)
    .map(([rule, { limits }]) =>
      section([`*${rule}*`, ...limits.map((limit) => limitLine(limit, settings))].join('\n')),
    );
  const lead = mayChange
    ? 'What the coach goes by. To change one: `/coach setup limit stalled-quiet-proposal 7`, and `usual` in place of the number sets it back.'
    : 'What the coach goes by here.';
  return { text: lead, blocks: [section(lead), ...blocks] };
}

function limitLine(limit: Limit, settings: CoachSettings): string {
  const value = limitIn(settings, limit);
  const usual = limitIn({ ...settings, limits: {} }, limit);
  return `\`${limit.name}\` ${inUnits(value, limit.unit)}${value === usual ? '' : ` (usually ${usual})`}: ${capital(limit.is)}`;
}
