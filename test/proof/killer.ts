import { type Dice, oneOf } from './dice.ts';
import type { Fleet } from './fleet.ts';

/** Ends processes by seed: at the very moment Slack has taken a post, and at any other. */
export type Killer = {
  /** To be called when Slack has taken a post and has not answered yet. */
  atAPost: () => void;
  rest: () => void;
  kills: () => number;
};

const AT_A_POST = 1 / 12;
const ALL_AT_ONCE = 1 / 4;
const BETWEEN_MS = [400, 1_600] as const;
const BACK_WITHIN_MS = 400;

/** Kills processes of the fleet until it has killed `most`, or is told to rest. */
export function killer(roll: Dice, fleet: Fleet, size: number, most: number): Killer {
  let kills = 0;
  let timer: NodeJS.Timeout | undefined;

  function strike(): void {
    const places = Array.from({ length: size }, (_, place) => place);
    for (const place of roll() < ALL_AT_ONCE ? places : [oneOf(roll, places)])
      if (kills < most && fleet.kill(place, roll() * BACK_WITHIN_MS)) kills += 1;
  }

  function later(): void {
    const [from, to] = BETWEEN_MS;
    timer = setTimeout(
      () => {
        strike();
        if (kills < most) later();
      },
      from + roll() * (to - from),
    );
  }

  later();
  return {
    atAPost: () => {
      if (roll() < AT_A_POST) strike();
    },
    rest: () => clearTimeout(timer),
    kills: () => kills,
  };
}
