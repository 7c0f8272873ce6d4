import { SECTIONS } from '../../domain/pipeline.ts';
import type { GoalsChanged } from '../../domain/team-goals.ts';
import type { TeamGoalsAct, TeamGoalsChanged } from '../../store/team-goals.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, listed, NOTHING_CHANGED, shorten } from '../wording.ts';
import { bold } from './saved.ts';

/** People named in a line; more are counted. */
const NAMED = 12;

/** Slack's cap on what a button carries: a change to more people than it holds has no Undo, and says how to take it back. */
const CARRIED = 2000;

/** What changed of a team's weekly goals, for whom, and who keeps their own; with Undo. */
export function teamGoalsSaid({ team, changed, followed, keep }: TeamGoalsChanged): Message {
  const isSame = Object.keys(changed).length === 0 && followed.length === 0;
  if (isSame) return { text: `The goals of ${bold(team.name)} say that already. ${NOTHING_CHANGED}` };
  const none = SECTIONS.filter((name) => changed[name]?.[1] === 0);
  const lines = [
    `Saved: ${bold(team.name)}'s weekly goals · ${phrases(changed)}.`,
    ...whose(followed, keep),
    ...(none.length > 0 ? [`0 means that ${listed(none)} ${none.length === 1 ? 'is' : 'are'} not their job.`] : []),
    'Whoever joins the team without goals gets these.',
  ];
  const people = Object.fromEntries(followed.map(({ userId, changed }) => [userId, changed]));
  const undo = JSON.stringify({ team: team.id, changed, people } satisfies TeamGoalsAct);
  if (undo.length > CARRIED) return { text: [...lines, 'To take it back, say the goals as they were.'].join('\n') };
  const text = lines.join('\n');
  return { text, blocks: [section(text), actions(button('Undo', ACTION.undoTeamGoals, undo))] };
}

/** To whoever names a team that is not theirs to set. */
export function goalsOfTheirTeam(name: string): string {
  return `A team's goals are its manager's to set, or an admin's: ask them about "${shorten(name, 60)}". Your own: \`/coach goals reach 40\`.`;
}

/** For whom they now stand, and who keeps their own; where that is everybody, how to change one. */
function whose(followed: TeamGoalsChanged['followed'], keep: readonly string[]): string[] {
  const own = `${mentions(keep)} ${keep.length === 1 ? 'keeps' : 'keep'} goals of their own`;
  if (followed.length > 0)
    return [
      `They now stand for ${mentions(followed.map(({ userId }) => userId))}.`,
      ...(keep.length > 0 ? [`${own}.`] : []),
    ];
  if (keep.length === 0) return ['Nobody had to change theirs.'];
  return [`Nobody's goals changed with it: ${own}. To change one: \`/coach goals @name reach 40\`.`];
}

/** What stands after Undo. */
export function teamGoalsUndone({ team, changed, followed }: TeamGoalsChanged): Message {
  if (Object.keys(changed).length === 0 && followed.length === 0)
    return { text: `The goals of ${bold(team.name)} were changed since, so nothing was undone.` };
  const back = Object.keys(changed).length > 0 ? ` · ${phrases(changed)}` : '';
  const whom = followed.length > 0 ? ` for ${mentions(followed.map(({ userId }) => userId))}` : '';
  return { text: `Undone: ${bold(team.name)}'s weekly goals${back}${whom}.` };
}

function phrases(changed: GoalsChanged): string {
  return SECTIONS.flatMap((name) => {
    const change = changed[name];
    return change ? [`${name} ${change[0] ?? 'none'} → ${change[1] ?? 'none'}`] : [];
  }).join(' · ');
}

function mentions(userIds: readonly string[]): string {
  const named = userIds.slice(0, NAMED).map((userId) => `<@${userId}>`);
  const left = userIds.length - named.length;
  return listed([...named, ...(left > 0 ? [count(left, 'more', 'more')] : [])]);
}
