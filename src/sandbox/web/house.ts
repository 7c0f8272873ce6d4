import type { Office } from '../office.ts';
import { dawn } from '../team/days.ts';
import { type Changes, openChanges } from './changes.ts';
import { instantFor } from './clock-moves.ts';
import { guideOf } from './guide.ts';
import { writeKept } from './keep.ts';
import { keeperOf } from './keeper.ts';
import { type Reach, reachFromManifest } from './manifest.ts';
import { type Marks, marksFrom } from './marks.ts';
import { noOffers, type Offers } from './offers.ts';
import { type NewStore, openKept, readAtFirst } from './opening.ts';
import type { Stage } from './stage.ts';
import { turns } from './turns.ts';
import type { Pace } from './week/pace.ts';
import { weekPlayer } from './week.ts';
import type { Move } from './wire.ts';

/** An office that is kept in a folder, with all that the page needs around it. */
export type House = Stage &
  Reach & {
    start: Temporal.PlainDate;
    marks: Marks;
    offers: Offers;
    week: ReturnType<typeof weekPlayer>;
    guide: ReturnType<typeof guideOf>;
    listen: Changes['listen'];
    /** Resolves when all that was done is on the disk. */
    save: () => Promise<void>;
    isMoving: () => boolean;
    /** Moves the clock, with all that falls due on the way. Throws UserError where it cannot go there. */
    moveClock: (to: Move['to']) => Promise<void>;
    /** Ends what is under way, keeps all, and closes the office. */
    close: () => Promise<void>;
  };

/** Opens the house that `folder` keeps, or a new one on the Monday `start`; a week is played at `pace`. The folder must be held. Throws UserError. */
export async function openHouse(
  folder: string,
  start: Temporal.PlainDate,
  newStore?: NewStore,
  pace?: Pace,
): Promise<House> {
  const opened = await openKept(folder, start, newStore);
  const { office } = opened;
  const marks = marksFrom(opened.read, readAtFirst(opened.start));
  const { changed, listen, close } = openChanges();
  const stage: Stage = { office, turn: turns(), changed };
  const guide = guideOf(stage, opened.guide, dawn(opened.start));
  const week = weekPlayer(stage, pace);
  const keeper = keeperOf(() =>
    writeKept(folder, { start: opened.start, left: leftIn(office), read: marks.all(), guide: guide.state() }),
  );
  const leave = office.slack.onMessage(() => {
    changed();
    keeper.soon();
  });
  let moves = 0;

  return {
    ...stage,
    ...reachFromManifest(),
    start: opened.start,
    marks,
    offers: noOffers(),
    week,
    guide,
    listen,
    save: keeper.save,
    isMoving: () => moves > 0,
    moveClock: (to) =>
      stage.turn(async () => {
        const instant = instantFor(to, office.now(), Temporal.Now.instant());
        moves += 1;
        changed();
        try {
          await office.moveTo(instant);
        } finally {
          moves -= 1;
          changed();
        }
      }),
    async close() {
      office.halt();
      await week.stop();
      await stage.turn(keeper.close);
      leave();
      close();
      await office.close();
    },
  };
}

function leftIn({ now, slack }: Office) {
  return { now: now(), slack: slack.snapshot() };
}
