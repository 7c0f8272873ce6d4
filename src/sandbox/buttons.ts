import { plain } from '../slack/plain.ts';
import { chartLines, isChart } from './chart.ts';
import type { Json, Message, View } from './slack/state.ts';
import { nameOf } from './team/slack-seed.ts';

/** Where a button is: in a message, or in a form or Home. */
export type Place = Pick<Message, 'channel' | 'ts'> | Pick<View, 'id'>;

/** A button on the screen. `line` is what stands beside it; `by` presses it unless somebody else is named. */
export type Button = {
  number: number;
  place: Place;
  label: string;
  actionId: string;
  value: string | null;
  line: string;
  by: string | null;
};

/** Every button there is to press, each under a number of its own. */
export type Buttons = {
  /** The lines of something shown, its buttons numbered anew. `by` is whom it is shown to, null for a channel. */
  number: (place: Place, blocks: Json[], by: string | null) => string[];
  forget: (place: Place) => void;
  all: () => Button[];
};

export function noButtons(): Buttons {
  let buttons: Button[] = [];
  let last = 0;

  const pressIn = (place: Place, blocks: Json[], block: Json, by: string | null) => {
    const line = plain({ blocks: [block] }, { nameOf });
    // A row of buttons says nothing of what it is about: the whole message does.
    const beside = line.startsWith('[') ? plain({ blocks }, { nameOf }) : line;
    const mentioned = JSON.stringify(block).match(/<@(\w+)>/)?.[1] ?? null;
    return (label: string, { action_id, value }: Json): string => {
      if (typeof action_id !== 'string') return `[${label}]`;
      last += 1;
      const pressed = { actionId: action_id, value: typeof value === 'string' ? value : null };
      buttons.push({ number: last, place, label, ...pressed, line: beside, by: by ?? mentioned });
      return `[${last} ${label}]`;
    };
  };
  const forget = (place: Place) => {
    buttons = buttons.filter((button) => keyOf(button.place) !== keyOf(place));
  };

  return {
    number(place, blocks, by) {
      forget(place);
      return blocks.flatMap((block) => {
        if (isChart(block)) return chartLines(block);
        return plain({ blocks: [block] }, { nameOf, press: pressIn(place, blocks, block, by) }).split('\n');
      });
    },
    forget,
    all: () => buttons,
  };
}

function keyOf(place: Place): string {
  return 'id' in place ? place.id : `${place.channel} ${place.ts}`;
}
