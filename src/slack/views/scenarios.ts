import type { Scenario } from '../../domain/scenario.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { excerpt } from '../wording.ts';

/** What a button that takes back an act on a scenario carries: which, and whether it stands again then. */
export type ScenarioBefore = { key: string; stands: boolean };

/** A scenario that was added, with Undo and the way to the first play. */
export function scenarioAdded({ key, name, phrases }: Scenario): Message {
  const words = phrases.length > 0 ? ` Known by: ${excerpt(phrases.join(', '), 300)}.` : '';
  const text = `Added: *${excerpt(name, 80)}*.${words} It is in everybody's \`/coach plays\` now. What do you do in it?`;
  const write = button('Write a play', ACTION.writePlay, key);
  return { text, blocks: [section(text), actions(undo(key, false), write)] };
}

/** A scenario that was taken out, with Undo. */
export function scenarioRemoved({ key, name }: Scenario): Message {
  const text = `Removed: *${excerpt(name, 80)}*. Its plays are kept, in case it comes back.`;
  return { text, blocks: [section(text), actions(undo(key, true))] };
}

/** A scenario that an undo put back, or took out again. */
export function scenarioUndone({ name }: Scenario, stands: boolean): Message {
  return { text: `Undone: *${excerpt(name, 80)}* ${stands ? 'is there again' : 'was not added'}.` };
}

/** The scenarios of one's own that may be removed. */
export function scenarioList(own: readonly Scenario[]): Message {
  if (own.length === 0)
    return {
      text: 'There are no scenarios of your own. Add one: `/coach scenario add Procurement: legal review, redlines`',
    };
  const names = own.map(({ name }) => `• \`/coach scenario remove ${excerpt(name, 60)}\``);
  return { text: ['Which one? These are your own:', ...names].join('\n') };
}

function undo(key: string, stands: boolean) {
  return button('Undo', ACTION.undoScenario, JSON.stringify({ key, stands } satisfies ScenarioBefore));
}
