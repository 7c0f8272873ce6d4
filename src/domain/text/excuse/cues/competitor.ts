import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';

/** A competitor is. */
export const competitor: readonly Cue[] = [
  cue(
    'competitor',
    'complaint',
    near(
      4,
      'competitor, competitors, competition, rival, incumbent, they, chinese, chinese suppliers, supplier, suppliers, guys, others',
      'undercut, undercuts, undercutting, dump, dumping, giving it away, give it away, give stuff away, gave it away, giving away, for free, poach, poached, poaching, stole, steal, steals, stealing, bought the, bribed, half the price, half our price, cheaper, dropped their price, slashed, buying the',
    ),
    near(
      3,
      'competitor, competitors, competition, rival, rivals, incumbent, incumbents, they, other vendor, other guys, another vendor',
      'dropped, drop, cut, slashed, lowered, matched, gave, gives, offered, bundled, bundles, bundle, threw in, outbid, underbid, undersold, copied, outspends, outspend, owns',
      'price, pants, prices, free, nothing, discount, everything, ours, us, market, account, it',
    ),
    near(
      3,
      'competitor, competitors, rival, rivals, incumbent, incumbents, others, other vendors, big guys, big players',
      'have, has, had, with, play, plays, know, knows',
      '\\d+x, ten times, twice the, half the price, all the, every, the features, local, cheaper, deeper, bigger, more, better, ten, inside, in, friends, golf, the ceo, the owner, unlimited, everybody, longer, relationship, relationships',
    ),
    near(2, 'undercut, undercutting, undercuts', 'us, me, by, everybody, our'),
    near(1, 'never had, never stood, not a, no, do not stand, did not stand, do not have', 'a chance, chance'),
  ),
];
