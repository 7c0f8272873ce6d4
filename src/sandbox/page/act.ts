import type { Asking, Doing, Done, Offered } from '../web/wire.ts';

type Without<Whole, Key extends string> = Whole extends unknown ? Omit<Whole, Key> : never;

/** Does something as the person at the page, and says what came of it. Never rejects: a lost connection is a `problem`. */
export type Act = (doing: Without<Doing, 'me'>) => Promise<Done>;

/** Asks what an external select offers for what was typed. */
export type Ask = (asking: Omit<Asking, 'me'>) => Promise<Offered>;
