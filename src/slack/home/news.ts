import type { Message } from '../message.ts';

/** What a press on Home leaves to be said there, and its mark: each press has its own. */
export type News = { message: Message | undefined; mark: string };

/** Home is drawn for another reason. */
export const NO_NEWS: News = { message: undefined, mark: '' };
