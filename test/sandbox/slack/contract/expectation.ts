import type { KnownBlock } from '@slack/types';
import type { Place } from '../places.ts';

/** What any Slack must do. `lacking` names why `emulate` is not asked: it does not do that. */
export type Expectation = { does: string; lacking?: string; check: (place: Place) => Promise<void> };

export const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });

export const ts = (answer: { ts?: string }) => answer.ts ?? '';

export const texts = (messages: { text?: string }[] | undefined) => messages?.map(({ text }) => text);
