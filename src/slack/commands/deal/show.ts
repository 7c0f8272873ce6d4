import { UserError } from '../../../domain/errors.ts';
import { findingsAbout } from '../../../domain/rules/index.ts';
import { readName } from '../../../domain/text/deal-name.ts';
import { historyOfDeal, stagesOfDeal, touchesOfDeal } from '../../../store/history.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { dealCard } from '../../views/deal-card.ts';
import { ALL, chooseDeal } from '../choose-deal.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const show: Subcommand = {
  name: 'show',
  usage: '/deal show acme',
  summary: 'Everything about one deal, and what the coach sees in it',
  async run(ask: Ask) {
    const { db, now, member } = ask;
    if (ask.text === '' && ask.chosen === null) throw new UserError('Which deal? Say it like `/deal show acme`.');
    const deal = await chooseDeal(ask, readName(ask.text), { statuses: ALL });
    const [snapshots, history, stages, touches] = await Promise.all([
      snapshotsOf(db, member.workspaceId, [deal.ownerId], now),
      historyOfDeal(db, member.workspaceId, deal.id),
      stagesOfDeal(db, member.workspaceId, deal.id),
      touchesOfDeal(db, member.workspaceId, deal.id),
    ]);
    const owner = snapshots.get(deal.ownerId);
    const findings = owner ? findingsAbout(deal, owner, now) : [];
    return { message: dealCard({ deal, findings, history, stages, touches }, ask.said) };
  },
};
