import type { Deal } from '../../domain/deal.ts';
import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { Said } from '../../domain/text/said.ts';
import { button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { day, excerpt } from '../wording.ts';
import { bold } from './saved.ts';
import { stageShown } from './stage.ts';

/** What somebody hears who was given a deal, with the way to say what they do next. */
export function dealGiven(deal: Deal, by: string, { at, stages }: Said): Message {
  const money = moneyOf(deal);
  const facts = [bold(deal.name), stageShown(stages, deal.stage), ...(money ? [formatMoney(money)] : [])].join(' · ');
  const on = deal.nextStepOn ? `, ${day(deal.nextStepOn, at.toPlainDate())}` : '';
  const step = deal.nextStep ? `Next step so far: ${excerpt(deal.nextStep, 200)}${on}.` : 'It has no next step yet.';
  const text = `<@${by}> gave you ${facts}`;
  return {
    text,
    blocks: [
      section(
        `${text}\n${step} What will you do next, and by when?`,
        button('Update', ACTION.editDeal, String(deal.id)),
      ),
    ],
  };
}
