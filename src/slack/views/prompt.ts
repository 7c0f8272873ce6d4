import type { DigestItem, Prompt, PromptFinding, PromptKind } from '../../domain/digest.ts';
import type { FocusOn } from '../../domain/focus.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import { buttonsOf, itemId } from '../items/id.ts';
import type { Block } from '../message.ts';
import { excerpt } from '../wording.ts';
import { BEHAVIOUR_ASK, roleModelPrompt, sameLeadsPrompt, scenarioGapPrompt } from './finding/comparison.ts';
import { clogPrompt, newGroundPrompt, SECTION_ACTION, shinyObjectPrompt } from './finding/pipe.ts';
import { against, figure, focusName, gapButtons, gapLine, standsAt } from './focus.ts';
import { focusOverLine } from './focus-over.ts';
import { bold } from './saved.ts';

/** Weeks that a focus lasts. */
const WEEKS = 4;

/** Gaps to choose from. */
const GAPS = 3;

/** The digest's one prompt, with its button where one press answers it; `first` is the digest's first item. */
export function promptBlocks(prompt: Prompt, first: DigestItem | undefined): Block[] {
  switch (prompt.is) {
    case 'item':
      return first && 'deal' in first ? [section(itemPrompt(prompt.kind, first))] : [];
    case 'finding':
      return findingPrompt(prompt.finding);
    case 'focus':
      return [section(focusPrompt(prompt))];
    case 'choose-focus': {
      const gaps = prompt.gaps.slice(0, GAPS);
      const ask = gaps.length === 1 ? 'Will you take it?' : 'Which?';
      const lines = [`One thing for the next four weeks. ${ask}`, ...gaps.map((gap) => `• ${gapLine(gap)}`)];
      return [section(lines.join('\n')), gapButtons(gaps)];
    }
  }
}

/** What a finding about the way of working asks, and that it may be left out. */
function findingPrompt(finding: PromptFinding): Block[] {
  const item = itemId({ rule: finding.rule, dealId: 0 });
  const write =
    finding.rule === 'scenario-gap' ? [button('Write it', ACTION.writePlay, finding.scenario, 'primary')] : [];
  const buttons = actions(...write, button('Not this one', ACTION.notThisOne, '0'));
  return [
    { ...section(words(finding)), block_id: item },
    { ...buttons, block_id: buttonsOf(item) },
  ];
}

function words(finding: PromptFinding): string {
  switch (finding.rule) {
    case 'shiny-object':
      return shinyObjectPrompt(finding);
    case 'clog':
      return clogPrompt(finding);
    case 'scenario-gap':
      return scenarioGapPrompt(finding);
    case 'role-model':
      return roleModelPrompt(finding);
    case 'same-leads':
      return sameLeadsPrompt(finding);
    case 'new-ground':
      return newGroundPrompt(finding);
  }
}

/** Where the focus stands, and one ask; once it is over, what it came to. */
function focusPrompt({ focus, figure: now, week, ended }: Extract<Prompt, { is: 'focus' }>): string {
  if (ended) return `${focusOverLine(focus, now, null)} What will you keep doing?`;
  const { on, startedWith, aimsAt } = focus;
  const beside = [...(startedWith === null ? [] : [`began at ${figure(startedWith)}`]), ...against(aimsAt)].join(', ');
  const stands = now === null ? '' : `, ${standsAt(now)}${beside ? ` (${beside})` : ''}`;
  return `Your focus, week ${week} of ${WEEKS}: *${focusName(on)}*${stands}. ${focusAsk(on)}`;
}

function focusAsk(on: FocusOn): string {
  if (on.is === 'section') return `Today: ${SECTION_ACTION[on.section]}`;
  return on.is === 'behaviour' ? BEHAVIOUR_ASK[on.behaviour] : 'Where may you need it today?';
}

/** A sentence to finish in one's own words about an item. */
function itemPrompt(kind: PromptKind, { deal }: Extract<DigestItem, { deal: unknown }>): string {
  const name = bold(deal.name);
  const step = deal.nextStep ? excerpt(deal.nextStep, 80) : '…';
  return PROMPTS[kind](name, step);
}

const PROMPTS: Record<PromptKind, (name: string, step: string) => string> = {
  'start-the-step': (name, step) => `Give ${name} its hour: "If it is … o'clock, then I will start: ${step}."`,
  'unblock-the-step': (name) => `What got in the way on ${name}? "If … comes up again, then I will …"`,
  'take-up-or-end': (name) => `Is ${name} worth this week? "If it is, then I will … first; if not, I will end it."`,
  'smaller-step': (name) => `Which smaller step on ${name} fits today? "If I have 15 minutes, then I will …"`,
  'when-silent': (name) => `Decide it now for ${name}: "If I hear nothing by …, then I will …"`,
  'new-date-or-end': (name) => `Which date is real for ${name}? "If it is not decided by …, then I will …"`,
  'what-must-be-true': (name) => `What has to happen before ${name} can close? "If … is not done by …, then I will …"`,
  'way-to-next-stage': (name) => `What would move ${name} on? "If I get …, then I will …"`,
  'name-the-step': (name) => `Name the next step on ${name}: "If it is … o'clock, then I will …"`,
};
