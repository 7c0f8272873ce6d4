import { LimitsError, optionsFaults } from '../../slack/limits.ts';
import { elementsOf, optionsOf } from './elements.ts';
import { channelFor, type Hand, jsonBody, named, type Outcome, outcome, signature } from './hand.ts';
import { onTheWire } from './messages.ts';
import { messageFor, type Shown, viewFor } from './shown.ts';

/** Types into an external select, and hands back the options the app offers. Throws where Slack would refuse them. */
export async function suggest(hand: Hand, shown: Shown, actionId: string, typed: string): Promise<Outcome> {
  const holder = 'id' in shown ? viewFor(hand, shown) : messageFor(hand, shown);
  const placed = elementsOf(holder.blocks ?? []).find(({ element }) => element.action_id === actionId);
  if (!placed) throw new Error(`No select ${actionId} here`);
  const where =
    'id' in holder
      ? { container: { type: 'view', view_id: holder.id }, view: holder }
      : {
          container: {
            type: 'message',
            message_ts: holder.ts,
            channel_id: holder.channel,
            is_ephemeral: holder.viewer !== undefined,
          },
          channel: named(channelFor(hand, holder.channel)),
          ...(holder.viewer === undefined ? { message: onTheWire(holder) } : {}),
        };
  const payload = {
    type: 'block_suggestion',
    ...signature(hand),
    ...where,
    action_id: actionId,
    block_id: placed.block.block_id,
    value: typed,
  };
  const answered = await hand.door.form({ payload: JSON.stringify(payload) });
  if (answered.status !== 200) return outcome(hand, answered);
  const offer = jsonBody(answered.body);
  const faults = optionsFaults(offer);
  if (faults.length > 0) throw new LimitsError('list of options', faults);
  return outcome(hand, answered, { options: optionsOf(offer) });
}
