import { findingsAbout } from '../../../domain/rules/index.ts';
import { readName } from '../../../domain/text/deal-name.ts';
import { ledgerAbout, ledgerOf } from '../../../store/ledger.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { whyDeal, whyMessage } from '../../views/why.ts';
import { ALL, chooseDeal } from '../choose-deal.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const why: Subcommand = {
  name: 'why',
  usage: '/coach why',
  summary: 'Why I got my last messages, and what was left out; `/coach why acme` for one deal',
  async run(ask: Ask) {
    const { db, member, workspace, now, said } = ask;
    if (ask.text === '' && ask.chosen === null) {
      const ledger = await ledgerOf(db, member.workspaceId, member.userId, now);
      const rep = { ...member, country: member.country ?? workspace.country };
      return { message: whyMessage(ledger, rep, said.at) };
    }
    const deal = await chooseDeal(ask, readName(ask.text), { statuses: ALL });
    const [entries, snapshots] = await Promise.all([
      ledgerAbout(db, member.workspaceId, deal.ownerId, deal.id),
      snapshotsOf(db, member.workspaceId, [deal.ownerId], now),
    ]);
    const owner = snapshots.get(deal.ownerId);
    return { message: whyDeal(deal, entries, owner ? findingsAbout(deal, owner, now) : [], said.at) };
  },
};
