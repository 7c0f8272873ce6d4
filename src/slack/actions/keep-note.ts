import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { changeDeal } from '../../store/deals.ts';
import { withMore } from '../commands/beside.ts';
import { ALL, chooseDeal } from '../commands/choose-deal.ts';
import { excuseBlocks } from '../commands/excuse.ts';
import { actOf } from '../commands/subcommand.ts';
import { heardKey } from '../ids.ts';
import type { Pending } from '../pending.ts';
import { saved } from '../views/saved.ts';
import { askOf, pressed } from './pressed.ts';

const OFFERED = z.object({ deal: z.number().int(), note: z.string().min(1), of: z.string() });

/** Keep as a note: the words stand on the deal that they name, once however often it is pressed. */
export const keepNoteAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { deal: chosen, note, of } = OFFERED.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press, { chosen });
    const deal = await chooseDeal(ask, { words: '', quoted: false }, { statuses: ALL });
    const act = { ...actOf(ask, note), heard: heardKey.note(of, chosen) };
    const changed = await changeDeal(ask.db, ask.actor, deal, {}, act);
    const message = saved(changed, ask.said);
    if (changed.act === null) return { replace: message };
    return { replace: withMore(message, await excuseBlocks(ask, { text: note, deal: changed.deal })) };
  });
