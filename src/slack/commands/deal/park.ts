import type { Deal } from '../../../domain/deal.ts';
import { readPark } from '../../../domain/text/deal-ends.ts';
import { changeDeal } from '../../../store/deals.ts';
import { pickDealModal } from '../../modals/pick-deal.ts';
import { saved } from '../../views/saved.ts';
import { chooseDeal } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const park: Subcommand = {
  name: 'park',
  usage: '/deal park acme until 12 jan legal review',
  summary: 'Silence about the deal until a date, for a reason',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null) return { modal: pickDealModal('park') };
    const { name, until, reason } = readPark(ask.text, ask.said);
    const deal = await chooseDeal(ask, name, { isSure: true });
    const parked = { status: 'parked', parkedUntil: until, endReason: reason ?? stillFor(deal) } as const;
    const changed = await changeDeal(ask.db, ask.actor, deal, parked, actOf(ask));
    return { message: saved(changed, ask.said, 'Parked') };
  },
};

/** Parked for longer without a new reason, it is parked for the old one. */
function stillFor(deal: Deal): string | null {
  return deal.status === 'parked' ? deal.endReason : null;
}
