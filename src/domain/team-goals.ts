import type { Goals } from './member.ts';
import { SECTIONS, type Section } from './pipeline.ts';

/** Weekly goals of a team that changed: from what, to what; null is none. */
export type GoalsChanged = Partial<Record<Section, readonly [number | null, number | null]>>;

/** What of these goals differs. */
export function goalsBetween(before: Goals, after: Goals): GoalsChanged {
  const changed = SECTIONS.filter((section) => before[section] !== after[section]);
  return Object.fromEntries(changed.map((section) => [section, [before[section] ?? null, after[section] ?? null]]));
}

/** What a change of the team's goals comes to for somebody: their goals after it, and the sections in which they keep their own. */
export type Followed = { goals: Goals; keeps: Section[] };

/** Whoever has no goal for a section, or the team's former one, follows; everybody else keeps their own. */
export function followTeam(own: Goals, changed: GoalsChanged): Followed {
  const goals: Goals = { ...own };
  const keeps: Section[] = [];
  for (const section of SECTIONS) {
    const change = changed[section];
    if (!change) continue;
    const [from, to] = change;
    const standing = own[section] ?? null;
    if (standing === null || standing === from) set(goals, section, to);
    else if (standing !== to) keeps.push(section);
  }
  return { goals, keeps };
}

/** Goals with what was changed of them put back, where it still stands as it was left. */
export function putBack(standing: Goals, changed: GoalsChanged): Goals {
  const goals: Goals = { ...standing };
  for (const section of SECTIONS) {
    const change = changed[section];
    if (change && (standing[section] ?? null) === change[1]) set(goals, section, change[0]);
  }
  return goals;
}

function set(goals: Goals, section: Section, goal: number | null): void {
  if (goal === null) delete goals[section];
  else goals[section] = goal;
}
