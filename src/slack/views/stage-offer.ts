import type { Deal } from '../../domain/deal.ts';
import { STAGES, type Stage } from '../../domain/pipeline.ts';
import type { Said } from '../../domain/text/said.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block } from '../message.ts';
import type { Done } from '../reading/applied.ts';
import { dealDone } from './done-line.ts';
import { bold } from './saved.ts';
import { stageLabel, stageShown } from './stage.ts';

/** What the button of an offered stage carries. */
export type Move = { deal: number; stage: Stage };

/** Whether a stage lies ahead of where an open deal is. */
export function isAhead({ status, stage }: Pick<Deal, 'status' | 'stage'>, to: Stage): boolean {
  return status === 'open' && STAGES.indexOf(to) > STAGES.indexOf(stage);
}

/** The offer of a stage that may follow from what was done, where the deal is not there yet. */
export function stageOffer(done: Done, { stages }: Said): Block[] {
  const [deal, stage] = [dealDone(done), done.update.offers];
  if (!deal || !stage || !isAhead(deal, stage)) return [];
  const asks = `Is ${bold(deal.name)} at ${stageShown(stages, stage)} now?`;
  const value = JSON.stringify({ deal: deal.id, stage } satisfies Move);
  return [section(asks, button(`Move it to ${stageLabel(stages, stage)}`, ACTION.moveStage, value))];
}
