import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { STAGES } from '../../domain/pipeline.ts';
import { changeDeal } from '../../store/deals.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { actOf } from '../commands/subcommand.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import { isAhead, type Move } from '../views/stage-offer.ts';
import { askOf, pressed } from './pressed.ts';

const MOVE = z.object({ deal: z.number().int(), stage: z.enum(STAGES) }) satisfies z.ZodType<Move>;

/** Move it to the offered stage, where the deal is not there or further yet; what was saved stays above with its Undo. */
export const moveStageAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { deal: chosen, stage } = MOVE.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press, { chosen });
    const deal = await chooseDeal(ask, { words: '', quoted: false });
    const update = isAhead(deal, stage) ? { stage } : {};
    return { beside: saved(await changeDeal(ask.db, ask.actor, deal, update, actOf(ask)), ask.said) };
  });
