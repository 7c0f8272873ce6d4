import { formatMoney, type Money } from '../../domain/money.ts';
import type { SalesTeam } from '../../domain/team.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { NOTHING_CHANGED } from '../wording.ts';
import { bold } from './saved.ts';

/** What changed of a team's monthly target, with Undo. */
export function targetSaid(before: SalesTeam, after: SalesTeam, lead = 'Saved'): Message {
  if (JSON.stringify(before.target) === JSON.stringify(after.target)) {
    return { text: `The target of ${bold(after.name)} is ${shown(after.target)} already. ${NOTHING_CHANGED}` };
  }
  const text = `${lead}: ${bold(after.name)} · target a month ${shown(before.target)} → ${shown(after.target)}.`;
  if (lead !== 'Saved') return { text };
  const undo = JSON.stringify({ team: after.id, target: [before.target, after.target] });
  return {
    text: `${text} \`/coach team\` shows what it still takes.`,
    blocks: [
      section(`${text} \`/coach team\` shows what it still takes.`),
      actions(button('Undo', ACTION.undoTeamTarget, undo)),
    ],
  };
}

function shown(target: Money | null): string {
  return target ? formatMoney(target) : 'none';
}
