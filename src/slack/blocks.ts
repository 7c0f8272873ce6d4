import type { ActionsBlock, Button, ContextBlock, HeaderBlock, SectionBlock } from '@slack/types';
import { shorten } from './wording.ts';

/** Slack's cap on a section's text. */
const SECTION_TEXT = 3000;
/** Slack's cap on a button's label. */
const BUTTON_TEXT = 75;

/** A paragraph of mrkdwn, with something to press beside it where given. */
export function section(text: string, accessory?: Button): SectionBlock {
  const block: SectionBlock = { type: 'section', text: { type: 'mrkdwn', text: shorten(text, SECTION_TEXT) } };
  return accessory ? { ...block, accessory } : block;
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: shorten(text, 150), emoji: true } };
}

/** Small grey print. */
export function context(text: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: shorten(text, SECTION_TEXT) }] };
}

export function button(text: string, actionId: string, value: string, style?: 'primary' | 'danger'): Button {
  const plain: Button = {
    type: 'button',
    text: { type: 'plain_text', text: shorten(text, BUTTON_TEXT), emoji: true },
    action_id: actionId,
    value,
  };
  return style ? { ...plain, style } : plain;
}

export function actions(...elements: Button[]): ActionsBlock {
  return { type: 'actions', elements };
}
