import { LOST } from './ending/lost.ts';
import { PARKED } from './ending/parked.ts';
import type { Saying } from './ending/saying.ts';
import { WON } from './ending/won.ts';

const [lost, ...otherwiseLost] = LOST;
const [won, ...otherwiseWon] = WON;

/** Ways to say an end: the plain words first, then each before those that it outdoes. */
export const SAYINGS: readonly Saying[] = [lost, won, ...otherwiseLost, ...otherwiseWon, ...PARKED].filter(
  (saying) => saying !== undefined,
);

/** What a deal's end is said with, wherever it stands: brackets behind it hold the reason. */
export const ENDED =
  /(?:^| )(?:won|lost|parked|dead|signed|inked|countersigned|walked(?: away)?|passed|bailed|declined|paused|shelved|frozen|mothballed|a no|a yes|on hold|on ice|no go|pulled the plug|turned us down)(?: |$)/;
