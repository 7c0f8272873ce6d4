import type { Deal } from '../../../domain/deal.ts';
import { faultOf } from '../../../domain/errors.ts';
import { leadingDate } from '../../../domain/text/date.ts';
import { readPark } from '../../../domain/text/deal-ends.ts';
import type { Said } from '../../../domain/text/said.ts';
import { changeDeal } from '../../../store/deals.ts';
import type { View } from '../../message.ts';
import { parkItemModal } from '../../modals/park-item.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { saved } from '../../views/saved.ts';
import { chooseDeal } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';
import { dealAndReason } from './name-and-reason.ts';

export const park: Subcommand = {
  name: 'park',
  usage: '/deal park acme until 12 jan legal review',
  summary: 'Silence about the deal until a date, for a reason',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null) return { modal: pickDealModal('park') };
    if (!UNTIL.test(ask.text)) return { modal: await formWithoutDate(ask) };
    const { name, until, reason } = readPark(ask.text, ask.said);
    const deal = await chooseDeal(ask, name, { isSure: true });
    const parked = { status: 'parked', parkedUntil: until, endReason: reason ?? stillFor(deal) } as const;
    const changed = await changeDeal(ask.db, ask.actor, deal, parked, actOf(ask));
    return { message: saved(changed, ask.said, 'Parked') };
  },
};

/** What announces the date. */
const UNTIL = /(?:^|\s)'?(?:until|till|til)(?:\s|$)/i;

/** The form, filled in with what was said: the deal, the reason, and a day at its beginning. */
async function formWithoutDate(ask: Ask): Promise<View> {
  const { deal, reason } = await dealAndReason(ask);
  const dated = reason === null ? null : dateBefore(reason, ask.said);
  return parkItemModal(deal, null, dated ? { until: dated.date, reason: dated.rest || null } : { until: null, reason });
}

/** A day with which words begin; null where they begin with none, or with one that is not there. */
function dateBefore(words: string, said: Said) {
  return faultOf(() => leadingDate(words, said)) === null ? leadingDate(words, said) : null;
}

/** Parked for longer without a new reason, it is parked for the old one. */
function stillFor(deal: Deal): string | null {
  return deal.status === 'parked' ? deal.endReason : null;
}
