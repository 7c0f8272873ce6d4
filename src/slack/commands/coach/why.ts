import { findingsAbout } from '../../../domain/rules/index.ts';
import { type DealName, isNamedBy, readName } from '../../../domain/text/deal-name.ts';
import { wordsOf } from '../../../domain/text/words.ts';
import { dealsNamed, dealsOfOthers, type Wanted } from '../../../store/deal-search.ts';
import { ledgerAbout, ledgerOf } from '../../../store/ledger.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { whyDeal, whyMessage } from '../../views/why.ts';
import { ALL, chooseDeal } from '../choose-deal.ts';
import type { Ask, Reply, Subcommand } from '../subcommand.ts';

/** What a question begins with that names no deal: such a word must be one of the deal's own to name it. */
const ASKING =
  /^(?:i|me|my|you|it|so|not|no|now|the|this|that|these|last|latest|again|always|never|nothing|only|just|today|yesterday|am|is|are|was|were|do|does|did|don't|didn't|have|has|had|can|should|would|will|away|back|off|on|digest|nudge|message|messages|silent|quiet)$/;

export const why: Subcommand = {
  name: 'why',
  usage: '/coach why',
  summary: 'Why I got my last messages, and what was left out; `/coach why acme` for one deal',
  async run(ask: Ask) {
    const name = await nameIn(ask);
    if (!name) return whyLately(ask);
    const { db, member, now, said } = ask;
    const deal = await chooseDeal(ask, name, { statuses: ALL });
    const [entries, snapshots] = await Promise.all([
      ledgerAbout(db, member.workspaceId, deal.ownerId, { dealId: deal.id, asker: member.userId }),
      snapshotsOf(db, member.workspaceId, [deal.ownerId], now),
    ]);
    const owner = snapshots.get(deal.ownerId);
    const findings = owner ? findingsAbout(deal, owner, now) : [];
    return { message: whyDeal({ deal, entries, findings }, member.userId, said.at) };
  },
};

async function whyLately({ db, member, workspace, now, said, text }: Ask): Promise<Reply> {
  const ledger = await ledgerOf(db, member.workspaceId, member.userId, now);
  const rep = { ...member, country: member.country ?? workspace.country };
  return { message: whyMessage(ledger, rep, said.at, { isAsked: text !== '' }) };
}

/** The deal that the words clearly name, somebody else's too; null where they are another question. */
async function nameIn({ db, actor, text, chosen }: Ask): Promise<DealName | null> {
  if (chosen !== null) return readName(text);
  const words = wordsOf(text);
  const [first] = words;
  if (!first || words.some((word) => word.kind === 'user' || word.text.startsWith('@'))) return null;
  // An open quote is more of a sentence than of a name.
  const name = readName(/^["“„«]/.test(first.text) ? text.replace(/["“„«]/g, '') : text);
  if (name.words === '') return null;
  const wanted: Wanted = { words: name.words, quoted: name.quoted, statuses: ALL };
  const mine = await dealsNamed(db, actor, wanted);
  const found = mine.length > 0 ? mine : await dealsOfOthers(db, actor, wanted);
  const isSaid = !ASKING.test(first.bare) || found.some((deal) => isNamedBy(name.words, deal.name));
  return found.length > 0 && isSaid ? name : null;
}
