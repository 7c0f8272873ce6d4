import { itemInBlock } from '../slack/items/id.ts';
import { plain } from '../slack/plain.ts';
import { chartLines, isChart } from './chart.ts';
import { optionsOf, wordsOf } from './slack/elements.ts';
import type { Json, Message, View } from './slack/state.ts';
import { nameOf } from './team/slack-seed.ts';

/** Where a button is: in a message, or in a form or Home. */
export type Place = Pick<Message, 'channel' | 'ts'> | Pick<View, 'id'>;

/** A button on the screen, or what is picked from: then it has options, or is a calendar, or a box. `line` is what stands beside it, `above` the words next before it; `by` presses it unless somebody else is named. */
export type Button = {
  number: number;
  place: Place;
  label: string;
  block: string;
  actionId: string;
  value: string | null;
  picks: { is: 'date' } | { is: 'option'; of: string[] } | { is: 'box'; isTicked: boolean } | null;
  line: string;
  above: string;
  by: string | null;
};

/** Every button there is to press, each under a number of its own. */
export type Buttons = {
  /** The lines of something shown, its buttons numbered anew. `by` is whom it is shown to, null for a channel. */
  number: (place: Place, blocks: Json[], by: string | null) => string[];
  forget: (place: Place) => void;
  all: () => Button[];
};

/** A menu behind dots has no words of its own. */
const DOTS = '⋯';

export function noButtons(): Buttons {
  let buttons: Button[] = [];
  let last = 0;

  const pressIn = (place: Place, blocks: Json[], block: Json, by: string | null) => {
    const { line, mentioned } = besides(block, blocks);
    const above = wordsAbove(block, blocks);
    return (words: string, element: Json): string => {
      const { action_id } = element;
      const label = element.type === 'overflow' ? DOTS : words;
      if (typeof action_id !== 'string') return `[${label}]`;
      last += 1;
      buttons.push({
        ...{ number: last, place, label, block: String(block.block_id), actionId: action_id },
        ...{ value: valueOf(element), picks: picksOf(element), line, above, by: by ?? mentioned },
      });
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

/** What stands beside the buttons of a block, and whom it names: a row of buttons belongs to its item's line, else to the whole message. */
function besides(block: Json, blocks: Json[]): { line: string; mentioned: string | null } {
  const item = block.type === 'actions' ? itemInBlock(block.block_id) : undefined;
  const said = item === undefined ? block : (blocks.find((one) => one.block_id === item) ?? block);
  const line = plain({ blocks: [said] }, { nameOf });
  return {
    line: line.startsWith('[') ? plain({ blocks }, { nameOf }) : line,
    mentioned: JSON.stringify(said).match(/<@(\w+)>/)?.[1] ?? null,
  };
}

/** The words that a row of buttons stands under; of other blocks, their own. */
function wordsAbove(block: Json, blocks: Json[]): string {
  const before = blocks.slice(0, blocks.indexOf(block) + 1).findLast(({ type }) => type !== 'actions');
  return before ? plain({ blocks: [before] }, { nameOf }) : '';
}

/** A box stands alone in its block, and is ticked with its one option. */
function valueOf({ type, value, options }: Json): string | null {
  const own = type === 'checkboxes' && Array.isArray(options) ? options[0]?.value : value;
  return typeof own === 'string' ? own : null;
}

function picksOf(element: Json): Button['picks'] {
  const { type, initial_options } = element;
  if (type === 'checkboxes')
    return { is: 'box', isTicked: Array.isArray(initial_options) && initial_options.length > 0 };
  if (element.type === 'datepicker') return { is: 'date' };
  const of = optionsOf(element).map(({ text }) => wordsOf(text));
  return of.length > 0 ? { is: 'option', of } : null;
}

function keyOf(place: Place): string {
  return 'id' in place ? place.id : `${place.channel} ${place.ts}`;
}
