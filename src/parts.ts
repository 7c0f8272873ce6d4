import type { App, Authorize, Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Deps } from './deps.ts';
import { type Housekeeper, housekeeper } from './jobs/housekeeping.ts';
import { tick } from './jobs/tick.ts';
import { slackApp } from './slack/app.ts';
import { type Courier, courier } from './slack/courier.ts';
import { drawing } from './slack/drawn.ts';

/** The running parts of Sideline: what listens, what is told when, and what sends. */
export type Parts = {
  app: App;
  tick: (stopping?: AbortSignal) => Promise<number>;
  housekeep: Housekeeper;
  courier: Courier;
  /** Resolves when the handlers that run now have answered. */
  inHand: () => Promise<void>;
  /** Resolves when answers still on their way have arrived. */
  drained: () => Promise<void>;
};

/** Puts the parts together. Nothing is started: whoever holds them decides when they run, and by which clock. */
export function assemble(
  deps: Deps,
  wiring: { receiver: Receiver; authorize: Authorize<boolean>; clientOptions: WebClientOptions },
): Parts {
  return {
    ...slackApp(deps, wiring),
    tick: (stopping) => tick(deps, stopping),
    housekeep: housekeeper(deps),
    courier: courier(deps, { draw: drawing(deps) }),
  };
}
