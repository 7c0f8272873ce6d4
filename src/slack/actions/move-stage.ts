import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { STAGES } from '../../domain/pipeline.ts';
import { changeDeal } from '../../store/deals.ts';
import { chooseDeal } from '../commands/choose-deal.ts';
import { actOf } from '../commands/subcommand.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import { isAhead, type Move } from '../views/stage-offer.ts';
import { askOf, type PressedIn, pressed } from './pressed.ts';

const MOVE = z.object({ deal: z.number().int(), stage: z.enum(STAGES) }) satisfies z.ZodType<Move>;
const OFFER = z.object({ accessory: z.object({ action_id: z.literal(ACTION.moveStage), value: z.string() }) });

/** Move it to the offered stage, where the deal is not there or further yet; what was saved stays with its Undo, without the offer. */
export const moveStageAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { deal: chosen, stage } = MOVE.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press, { chosen });
    const deal = await chooseDeal(ask, { words: '', quoted: false });
    const update = isAhead(deal, stage) ? { stage } : {};
    const beside = saved(await changeDeal(ask.db, ask.actor, deal, update, actOf(ask)), ask.said);
    const shown = press.place?.shown;
    return shown ? { redraw: async () => withoutOffer(shown, press.value), beside } : { beside };
  });

/** A message without the offer that was pressed. */
function withoutOffer({ text, blocks }: NonNullable<PressedIn['shown']>, value: string): Message {
  const rest = blocks.filter((block) => OFFER.safeParse(block).data?.accessory.value !== value);
  return { text, blocks: rest as Block[] };
}
