import type { Stage } from './stage.ts';
import { type Actors, actorsIn } from './week/actors.ts';
import { captionOf, saidCaption } from './week/caption.ts';
import { nextHalt } from './week/hours.ts';
import { type Pace, steadyPace } from './week/pace.ts';
import { type WeekPlan, weekAfter } from './week/plan.ts';
import type { Week, WeekDoing } from './wire.ts';

/** Real milliseconds to watch a step, and a half hour in which nobody acts: together a week takes about a minute. */
const STEP_MS = 220;
const HALT_MS = 90;

/** A step comes up to this late, for messages a second apart push the clock on; after that its moment is past. */
const LATE = { minutes: 10 };

const { compare } = Temporal.Instant;

export type WeekPlayer = {
  state: () => Week;
  /** Whether the week opened this form as that person, and nobody before a page. */
  isPlayed: Actors['isPlayed'];
  /** Plays, pauses or ends the week; what is under way is finished in its turn. */
  obey: (doing: WeekDoing) => Promise<void>;
  /** Ends the week, and resolves when nothing of it is under way any more. Waited for within a turn it never does. */
  stop: () => Promise<void>;
};

/** A week of people's typing and the bot's messages on this stage: from the clock's now to the end of the working week. */
export function weekPlayer(stage: Stage, pace: Pace = steadyPace()): WeekPlayer {
  const { office } = stage;
  const actors = actorsIn(office);
  let state: Week['state'] = 'still';
  let plan: WeekPlan = { steps: [], end: office.now() };
  let of = 0;
  let caption = '';
  let playing = Promise.resolve();

  /** Moves the clock; the caption is what the bot said last on the way. */
  const moveTo = async (to: Temporal.Instant) => {
    const leave = office.slack.onMessage((said) => {
      if (said.how === 'posted') caption = saidCaption(said, office.now());
    });
    await office.moveTo(to).finally(leave);
  };

  /** Does what comes next, and hands back how long it takes to watch. */
  const beat = async (): Promise<number> => {
    const now = office.now();
    const [next] = plan.steps;
    const halt = nextHalt(now);
    if (state !== 'playing') return 0;
    if (compare(halt, next?.at ?? plan.end) < 0) {
      await moveTo(halt);
      return HALT_MS;
    }
    if (!next) {
      await moveTo(plan.end);
      await actors.closeForms();
      [state, caption] = ['still', ''];
      return 0;
    }
    plan.steps.shift();
    if (compare(next.at.add(LATE), now) < 0) return 0;
    await moveTo(next.at);
    const said = caption;
    caption = captionOf(next.step, next.at);
    if (await actors.act(next)) return STEP_MS;
    caption = said;
    return 0;
  };

  const play = async () => {
    while (state === 'playing') {
      const takes = await stage.turn(beat).catch(halted);
      stage.changed();
      if (takes > 0) await pace(takes);
    }
  };

  /** The clock itself could not be moved: it may be tried again. */
  const halted = () => {
    [state, caption] = ['paused', 'Something went wrong, and the week waits.'];
    return 0;
  };

  const end = async () => {
    [state, caption] = ['still', ''];
    plan = { ...plan, steps: [] };
    // The beat under way ends before this turn, and may have said once more what it does.
    await stage.turn(async () => {
      await actors.closeForms();
      if (state === 'still') caption = '';
    });
  };

  return {
    isPlayed: actors.isPlayed,
    state: () => ({ state, done: of - plan.steps.length, of, caption }),
    async obey({ does }) {
      if (does === 'take over') await end();
      if (does === 'pause' && state === 'playing') state = 'paused';
      if (does === 'play' && state !== 'playing') {
        if (state === 'still') {
          plan = weekAfter(office.now());
          of = plan.steps.length;
        }
        state = 'playing';
        // The play before may still be in its last turn; it goes on by itself, and then this one has nothing left to do.
        playing = playing.then(play);
      }
      stage.changed();
    },
    async stop() {
      await end();
      await playing;
    },
  };
}
