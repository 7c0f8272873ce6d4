import type { ActionsBlock, ActionsBlockElement, PlainTextOption } from '@slack/types';
import { TOUCH_KINDS } from '../../domain/activity.ts';
import type { DigestItem } from '../../domain/digest.ts';
import { asksForACloseDate, type DealFinding, type FollowUpStep } from '../../domain/finding.ts';
import type { Days } from '../../domain/near-days.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import { buttonsFor, buttonsOf, itemIdOf } from '../items/id.ts';
import type { Block } from '../message.ts';
import { capital } from '../wording.ts';
import { commitmentButtons } from './commitments.ts';
import { dayMenu, daysBut } from './day-menu.ts';
import { findingLine } from './finding.ts';

/** An item of a digest, or of any message about one deal: its line, and under it what can be done about it. */
export function itemBlocks(finding: DigestItem, days: Days): Block[] {
  const item = itemIdOf(finding);
  return [
    { ...section(findingLine(finding, days.today)), block_id: item },
    { type: 'actions', block_id: underLine(finding, item), elements: elementsFor(finding, days) },
  ];
}

/** What the owner can do about a line in a channel, where others read along. */
export function channelButtons(finding: DealFinding, item: string): Block {
  const deal = String(finding.deal.id);
  const setStep = button('Set next step', ACTION.setStep, finding.reason);
  const update = button('Update', ACTION.editDeal, deal);
  return { type: 'actions', block_id: underLine(finding, item), elements: [loggedWith(TOUCHES), setStep, update] };
}

function underLine(finding: DigestItem, item: string): string {
  return asksForACloseDate(finding) ? buttonsFor(item, finding.reason) : buttonsOf(item);
}

/** What became of an item, in the place of its blocks; with Undo where an act can be taken back. */
export function answeredItem(item: string, says: string, act: number | null): Block {
  const undo = act === null ? undefined : button('Undo', ACTION.undoItem, String(act));
  return { ...section(says, undo), block_id: item };
}

function elementsFor(finding: DigestItem, days: Days): ActionsBlock['elements'] {
  if (finding.rule === 'commitments-due') return commitmentButtons(finding.commitment, days);
  const deal = String(finding.deal.id);
  const setStep = (style?: 'primary') => button('Set next step', ACTION.setStep, finding.reason, style);
  const snoozeUntil = dayMenu(ACTION.snooze, 'Snooze until…', daysBut(days, days.today));
  switch (finding.rule) {
    case 'conclude':
      return [
        setStep('primary'),
        button('Park…', ACTION.parkItem, deal),
        button('Won', ACTION.wonItem, deal),
        button('Lost', ACTION.lostItem, deal),
        more('commit', 'not-this-one'),
      ];
    case 'unexplored':
      return [
        button('Answer', ACTION.answerFact, finding.ask, 'primary'),
        snoozeUntil,
        more('commit', 'cannot-help', 'not-this-one'),
      ];
    case 'customers':
      return [
        loggedWith(TOUCHES),
        commitTo(finding, days),
        snoozeUntil,
        button('Not this one', ACTION.notThisOne, deal),
      ];
    default:
      return [
        primaryFor(finding),
        commitTo(finding, days),
        setStep(),
        snoozeUntil,
        more('update', 'park', 'won', 'lost', 'not-this-one'),
      ];
  }
}

/** Why the item asks goes with it: that is what is committed to. */
function commitTo({ reason }: DealFinding, days: Days): ActionsBlockElement {
  return dayMenu(ACTION.commitItem, MORE.commit, days, reason);
}

function primaryFor(finding: DealFinding): ActionsBlockElement {
  if (finding.rule !== 'follow-up') return loggedWith(TOUCHES);
  const asked = ASKED[finding.reason];
  return asked ? button('Logged it', ACTION.loggedIt, asked, 'primary') : loggedWith(NEW_ANGLES);
}

/** The touch that a follow-up asks for; null where there are several to choose from. */
const ASKED: Record<FollowUpStep, string | null> = { email: 'email', 'other-channel': 'call', 'new-angle': null };

const TOUCHES: PlainTextOption[] = TOUCH_KINDS.map((kind) => option(capital(kind), kind));

/** A kind, and what was new about it. */
const NEW_ANGLES: PlainTextOption[] = [
  option('Call to another person', 'call/another-person'),
  option('Email to another person', 'email/another-person'),
  option('Email with something new', 'email/something-new'),
  option('Call with something new', 'call/something-new'),
  option('Meeting with something new', 'meeting/something-new'),
];

function loggedWith(options: PlainTextOption[]): ActionsBlockElement {
  return { type: 'static_select', action_id: ACTION.loggedIt, placeholder: words('Logged it…'), options };
}

/** What else can be done, behind dots. */
export const MORE = {
  commit: "I'll do it by…",
  update: 'Update…',
  park: 'Park…',
  won: 'Won…',
  lost: 'Lost…',
  'cannot-help': 'We cannot help them',
  'not-this-one': 'Not this one',
} as const;
export type More = keyof typeof MORE;

function more(...those: More[]): ActionsBlockElement {
  return { type: 'overflow', action_id: ACTION.itemMore, options: those.map((one) => option(MORE[one], one)) };
}

function option(text: string, value: string): PlainTextOption {
  return { text: words(text), value };
}

function words(text: string) {
  return { type: 'plain_text' as const, text, emoji: true };
}
