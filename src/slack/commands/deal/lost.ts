import { UserError } from '../../../domain/errors.ts';
import { readLost, splitName } from '../../../domain/text/deal-ends.ts';
import { changeDeal } from '../../../store/deals.ts';
import { saved } from '../../views/saved.ts';
import { chooseDeal } from '../choose-deal.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const lost: Subcommand = {
  name: 'lost',
  usage: '/deal lost acme price',
  summary: 'The deal is lost, and why',
  async run(ask: Ask) {
    if (ask.text === '' && ask.chosen === null)
      throw new UserError('Which deal is lost? Say it like `/deal lost acme price`.');
    const said = readLost(ask.text);
    const words = said.name ? undefined : said.leading;
    const deal = await chooseDeal(ask, said.name ?? { words: words?.[0] ?? '', quoted: false }, { isSure: true });
    const reason = words ? splitName(words, deal.name).rest : said.reason;
    const ended = {
      status: 'lost',
      endedOn: ask.said.at.toPlainDate(),
      parkedUntil: null,
      endReason: reason || null,
    } as const;
    const changed = await changeDeal(ask.db, ask.actor, deal, ended, actOf(ask));
    return { message: saved(changed, ask.said.at.toPlainDate(), 'Lost') };
  },
};
