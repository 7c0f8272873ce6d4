import type { ActivityKind } from '../../domain/activity.ts';
import { type Occasion, scenarioOf } from '../../domain/carried-scenario.ts';
import { coachingOf } from '../../domain/coach-settings.ts';
import type { Deal } from '../../domain/deal.ts';
import { playInUse } from '../../domain/play.ts';
import { silenceOf } from '../../domain/silence.ts';
import { quietLimit } from '../../domain/stage-limits.ts';
import { sectionOfStage } from '../../domain/stages.ts';
import { heardBefore } from '../../store/progress.ts';
import { saveRun } from '../../store/runs.ts';
import { scenariosOf } from '../../store/scenarios.ts';
import type { Block } from '../message.ts';
import { carriedPlay } from '../views/carried-play.ts';
import { orNothing } from './beside.ts';
import { answersTo } from './coach/playbook.ts';
import type { Ask } from './subcommand.ts';

/**
 * What a touch or a loss was about. `loss` is the reason given, null for none; absent for a touch. `at` is when it was, where that
 * is not now. `mayAsk` is false where the answer asks something already.
 */
export type Carrying = {
  deal: Deal;
  kind?: ActivityKind;
  text: string | null;
  loss?: string | null;
  act: number;
  at?: Temporal.Instant;
  mayAsk?: boolean;
};

/**
 * The play for the scenario that a touch or a loss carried, with "Did you do it?"; writes the run of it. Nothing where it carried
 * none, and nothing where that failed: what was saved stands, and is answered.
 */
export function playBlocks(ask: Ask, about: Carrying): Promise<Block[]> {
  return orNothing(ask, 'play', () => blocksFor(ask, about));
}

async function blocksFor(ask: Ask, about: Carrying): Promise<Block[]> {
  const { db, actor, now } = ask;
  const { deal, act, mayAsk = true } = about;
  const scenario = await scenarioMet(ask, about);
  if (!scenario) return [];
  // A deal is lost by its owner, whoever writes it down; they are shown their own play when it is theirs to say.
  const userId = about.loss === undefined ? actor.userId : deal.ownerId;
  const used = playInUse(await answersTo({ db, now, actor: { ...actor, userId } }, scenario));
  const isMine = userId === actor.userId;
  const run = await saveRun(
    db,
    actor.workspaceId,
    { act, userId, dealId: deal.id, scenario: scenario.key, playId: used?.play?.id ?? null },
    { mayAsk: mayAsk && isMine && used !== undefined, today: ask.said.at.startOfDay().toInstant() },
  );
  return isMine ? carriedPlay(scenario, used, run) : [];
}

async function scenarioMet(ask: Ask, about: Carrying) {
  const { db, actor, member, workspace } = ask;
  const { deal, kind, text, loss, act, at = ask.now } = about;
  const [scenarios, heard] = await Promise.all([
    scenariosOf(db, actor.workspaceId),
    heardBefore(db, actor.workspaceId, deal.id, act),
  ]);
  const rep = { ...member, country: member.country ?? workspace.country };
  const section = sectionOfStage(workspace.stages, deal.stage);
  const standing = { ...deal, section, quietLimit: quietLimit(deal.stage, coachingOf(workspace.coaching)) };
  const silence = silenceOf(standing, heard, rep, at);
  const isFirst = heard.touches.every((touch) => Temporal.Instant.compare(touch.at, at) > 0);
  const occasion: Occasion | null =
    loss !== undefined
      ? { is: 'loss', reason: loss, silence }
      : kind
        ? { is: 'touch', kind, note: text, isFirst, silence }
        : null;
  return occasion && scenarioOf(occasion, scenarios);
}
