import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { playFrom } from '../../domain/text/play.ts';
import { savePlay, teamsLedBy, type Whose } from '../../store/plays.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { playSaved } from '../views/play-answer.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';
import { MINE, WRITTEN } from './write-play.ts';

/** Saves the play of the form as one's own or a team's, or says at the field why it is none yet. */
export const writePlaySubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { db, actor } = ask;
    const key = WRITTEN.parse(JSON.parse(carried)).scenario ?? filled.scenario;
    const scenario = await scenarioByKey(ask, key ?? '');
    const text = playOrWhyNot(filled.play ?? '', scenario);
    if (typeof text !== 'string') return { errors: { play: text.why } };
    const whose = whoseOf(filled.whose ?? MINE);
    const team = whose.is === 'team' ? (await teamsLedBy(db, actor)).find(({ id }) => id === whose.teamId) : undefined;
    const saved = await savePlay(db, actor, { scenario: scenario.key, whose, text, takenFrom: null }, actOf(ask));
    return { page: resultModal(playSaved(scenario, text, saved, team?.name ?? null)) };
  });

/** The play as it is kept, or why it is none. */
export function playOrWhyNot(typed: string, scenario: Parameters<typeof playFrom>[1]): string | { why: string } {
  try {
    return playFrom(typed, scenario);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { why: error.message };
  }
}

function whoseOf(chosen: string): Whose {
  return chosen === MINE ? { is: 'own' } : { is: 'team', teamId: Number(chosen) };
}
