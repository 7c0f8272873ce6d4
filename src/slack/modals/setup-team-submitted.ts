import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { THREAD_DAYS, type WantedTeam } from '../../domain/set-up.ts';
import { clean } from '../../domain/text/clean.ts';
import { isZone } from '../../domain/zone.ts';
import { peopleKnown } from '../../store/set-up.ts';
import { changeTeam } from '../../store/team-set-up.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { HEARD_ALREADY } from '../views/setup-saved.ts';
import { teamFaultSaid, teamSaved } from '../views/setup-team.ts';
import { daysIn, timeIn } from './clock-inputs.ts';
import type { Filled } from './filled.ts';
import { resultModal } from './result.ts';
import { redrawBehind } from './setup-behind.ts';
import { CARRIED } from './setup-team.ts';
import { type Outcome, submission } from './submission.ts';

/** A team's name stands in every line about it. */
const NAME_MAX = 80;

/** Saves a sales team, or says beside each field what is wrong with it. */
export const setupTeamSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried, behind }): Promise<Outcome> => {
    const { id } = CARRIED.parse(JSON.parse(carried));
    const wanted = await wantedTeam(ask, id, filled);
    if ('errors' in wanted) return wanted;
    const saved = await changeTeam(ask.db, ask.actor, wanted, ask);
    if (saved && 'faults' in saved) {
      const known = await peopleKnown(ask.db, ask.actor.workspaceId, wanted.members);
      const nameOf = (userId: string) => known.get(userId)?.name;
      return { errors: Object.fromEntries(saved.faults.map((fault) => teamFaultSaid(fault, nameOf))) };
    }
    redrawBehind(ask, behind, pending);
    return { page: resultModal(saved ? teamSaved(saved) : { text: HEARD_ALREADY }) };
  });

async function wantedTeam(
  ask: Ask,
  id: number | null,
  filled: Filled,
): Promise<WantedTeam | { errors: Record<string, string> }> {
  const name = clean(filled.name ?? '', NAME_MAX);
  const [managers, members] = [idsIn(filled.managers), idsIn(filled.members)];
  const met = await meetAll(ask, { managers, members });
  if ('errors' in met) return met;
  const threadAt = timeIn(filled, 'threadAt');
  if (!threadAt) return { errors: { threadAt: 'At which hour?' } };
  return {
    ...{ id, name, channelId: filled.channel ?? '', managers, members, moves: filled.moves === 'yes' },
    zone: filled.zone && isZone(filled.zone) ? filled.zone : (met.zone ?? ask.member.zone),
    country: filled.country || null,
    workDays: daysIn(filled),
    privateOnly: filled.private === 'yes',
    threadOn: THREAD_DAYS.find((day) => String(day) === filled.threadOn) ?? THREAD_DAYS[0],
    threadAt,
  };
}

type Met = { errors: Record<string, string> } | { zone: string | undefined };

/** Meets whoever of them is new, for a team has members only; the zone of the first manager. Errors beside the field of whoever cannot be one. */
async function meetAll(ask: Ask, fields: Record<'managers' | 'members', string[]>): Promise<Met> {
  const all = Object.values(fields).flat();
  const zones = new Map(
    [...(await peopleKnown(ask.db, ask.actor.workspaceId, all))].map(([id, { zone }]) => [id, zone]),
  );
  const errors: Record<string, string> = {};
  for (const [field, ids] of Object.entries(fields)) {
    for (const userId of ids.filter((id) => !zones.has(id))) {
      try {
        zones.set(userId, (await ask.meet(userId)).member.zone);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        errors[field] = 'One of these is a guest, a bot or not active. Sideline works with members of this workspace.';
      }
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { zone: zones.get(fields.managers[0] ?? '') };
}

function idsIn(several = ''): string[] {
  return [...new Set(several.split(',').filter(Boolean))];
}
