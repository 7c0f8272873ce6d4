import type { Deps } from '../../deps.ts';
import type { Deal } from '../../domain/deal.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import { answersIn } from '../../store/item-answers.ts';
import { digestNow } from '../commands/coach/now.ts';
import type { Ask } from '../commands/subcommand.ts';
import { type Answering, answerOnce, answerTo, keepAnswer, standingOf, type WriteAnswer } from '../items/answering.ts';
import { withAnswers, withMenusAnew } from '../items/drawing.ts';
import { readBy, standingAnswers } from '../items/overtaken.ts';
import type { Block, Message, View } from '../message.ts';
import type { OnItem } from '../modals/item-form.ts';
import type { Pending } from '../pending.ts';
import { doneBefore } from '../views/item-done.ts';
import { type Answer, askOf, type Press, type PressedIn, pressed } from './pressed.ts';

/** An item whose button was pressed, and that stands: its deal, where it is about one. */
export type OpenItem = {
  press: Press & { item: string; place: PressedIn };
  ask: Ask;
  rule: RuleName;
  deal: Deal | null;
};

/** An item's button that changes something at once: how it is written, and the line that stands for it then. */
export function itemAction(write: (open: OpenItem) => WriteAnswer) {
  return onItem((answering, open) => answered(answering, open, write(open)));
}

/** An item's button that asks more in a form. */
export function itemForm(form: (open: OpenItem) => View) {
  return onItem(async (_answering, open) => {
    await openForm(open, form(open));
    return undefined;
  });
}

/** Opens a form for whoever pressed. */
export function openForm({ press }: OpenItem, view: View): Promise<unknown> {
  return press.client.views.open({ trigger_id: press.triggerId, view });
}

/** Opens a form for what a menu left open. */
export async function askedInForm(open: OpenItem, view: View): Promise<Answer> {
  await openForm(open, view);
  return withMenusDrawn(open.ask, open.press);
}

/** The pressed message with its menus drawn anew, so that the same can be picked in them again. */
export function withMenusDrawn(ask: Ask, press: Press): Answer {
  return {
    async redraw() {
      const message = await redrawn(ask, press);
      return message.blocks ? { ...message, blocks: withMenusAnew(message.blocks, press.heard) } : message;
    },
  };
}

/** What a form about the item carries. */
export function onForm({ press: { item, place } }: OpenItem): OnItem {
  const { channelId, ts, isEphemeral } = place;
  return { item, channelId, ts, isEphemeral };
}

/**
 * Keeps what became of an item of the pressed message, and draws the message with it. The first answer stands: who comes second
 * hears it. `act` can be undone from the line.
 */
export async function answerItem(
  deps: Deps,
  press: Press,
  item: string,
  says: string,
  act: number | null,
): Promise<Answer> {
  const { place } = press;
  if (!place) return { beside: { text: says } };
  const ask = await askOf(deps, press);
  const isFirst = await keepAnswer({ ask, place, item }, says, act);
  const redraw = () => redrawn(ask, press);
  if (isFirst) return { redraw };
  const before = await answerTo(ask, place, item);
  return { redraw, beside: { text: doneBefore(before?.says ?? says) } };
}

/** The pressed message with every item answered or overtaken since. A message only the presser sees is not handed back: its digest is drawn anew. */
export async function redrawn(ask: Ask, { place }: Press): Promise<Message> {
  if (!place) throw new Error('pressed in no message');
  if (!place.shown) return digestNow(ask, await answersIn(ask.db, ask.actor.workspaceId, place));
  const { text, blocks } = place.shown;
  const { reader, ...reading } = readBy(ask, isOwnOf(ask, place));
  return { text, blocks: withAnswers(blocks, await standingAnswers(reading, { place, reader, blocks })) };
}

/** Whether the message is to nobody but who pressed. */
export function isOwnOf({ member }: Ask, { isEphemeral, channelId }: PressedIn): boolean {
  return isEphemeral || channelId === member.dmChannel;
}

/**
 * Writes the answer to an item and draws the message with it; who comes second hears what stands. `besides` is said to whoever
 * answered, beside the message.
 */
export async function answered(
  answering: Answering,
  { ask, press }: OpenItem,
  write: WriteAnswer,
  besides?: (act: number) => Promise<Block[]>,
): Promise<Answer> {
  const redraw = () => redrawn(ask, press);
  const done = await answerOnce(answering, write);
  if (!done) {
    const before = await answerTo(ask, press.place, answering.item);
    return { redraw, beside: { text: doneBefore(before?.says ?? 'That was done already.') } };
  }
  const blocks = done.act === null ? [] : ((await besides?.(done.act)) ?? []);
  return { redraw, beside: blocks.length > 0 ? { text: done.says, blocks } : undefined };
}

/** Looks how the pressed item stands, and goes on with one that is open; else it says what stands, and changes nothing. */
export function onItem(then: (answering: Answering, open: OpenItem) => Promise<Answer>) {
  return (deps: Deps, pending: Pending) =>
    pressed(deps, pending, async (press) => {
      const { item, place } = press;
      if (!item || !place) throw new Error('pressed outside an item');
      const ask = await askOf(deps, press);
      const answering = { ask, place, item, isOwn: isOwnOf(ask, place) };
      const standing = await standingOf(answering);
      if (standing.is === 'answered') {
        return { redraw: () => redrawn(ask, press), beside: { text: doneBefore(standing.says) } };
      }
      if (standing.is === 'moved') return answerItem(deps, press, item, standing.says, null);
      return then(answering, { press: { ...press, item, place }, ask, rule: standing.rule, deal: standing.deal });
    });
}

/** The deal of an item that is about one. */
export function dealIn({ deal }: OpenItem): Deal {
  if (!deal) throw new Error('this button stands under deals alone');
  return deal;
}
