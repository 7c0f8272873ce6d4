import type { Deps } from '../../deps.ts';
import { THREAD_DAYS, type WantedTeam } from '../../domain/set-up.ts';
import { visible } from '../../domain/text/clean.ts';
import { isZone } from '../../domain/zone.ts';
import { peopleKnown } from '../../store/set-up.ts';
import { changeTeam } from '../../store/team-set-up.ts';
import type { Ask } from '../commands/subcommand.ts';
import { NoColleague } from '../no-colleague.ts';
import type { Pending } from '../pending.ts';
import { seatTold } from '../views/seat-told.ts';
import { HEARD_ALREADY } from '../views/setup-saved.ts';
import { teamSaved } from '../views/setup-team.ts';
import { teamFaultSaid, unfitSaid } from '../views/setup-team-fault.ts';
import { daysIn, timeIn } from './clock-inputs.ts';
import type { Filled } from './filled.ts';
import { resultModal } from './result.ts';
import { redrawBehind } from './setup-behind.ts';
import { CARRIED } from './setup-team.ts';
import { type Outcome, submission } from './submission.ts';

/** Saves a sales team, or says beside each field what is wrong with it. */
export const setupTeamSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried, behind }): Promise<Outcome> => {
    const { id } = CARRIED.parse(JSON.parse(carried));
    const wanted = await wantedTeam(ask, id, filled);
    if ('errors' in wanted) return wanted;
    const saved = await changeTeam(ask.db, ask.actor, wanted, { ...ask, tell: seatTold });
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
  const name = visible(filled.name ?? '');
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
    readsUpdates: filled.reads === 'yes',
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
    const unfit: NoColleague[] = [];
    for (const userId of ids.filter((id) => !zones.has(id))) {
      try {
        zones.set(userId, (await ask.meet(userId)).member.zone);
      } catch (error) {
        if (!(error instanceof NoColleague)) throw error;
        unfit.push(error);
      }
    }
    if (unfit.length > 0) errors[field] = unfitSaid(unfit);
  }
  return Object.keys(errors).length > 0 ? { errors } : { zone: zones.get(fields.managers[0] ?? '') };
}

function idsIn(several = ''): string[] {
  return [...new Set(several.split(',').filter(Boolean))];
}
