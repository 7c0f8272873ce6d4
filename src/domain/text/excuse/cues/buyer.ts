import { BUYER, NOBODY } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';
import { ANSWERS, DECIDES, KEEPS, NOT, STALLS } from '../verbs.ts';

/** The buyer is. */
export const buyer: readonly Cue[] = [
  cue(
    'buyer',
    'complaint',
    near(3, BUYER, NOT, `${ANSWERS}|${DECIDES}`),
    near(3, 'emails, calls, messages', 'ignored, go unanswered, get ignored'),
    near(2, NOT, ANSWERS),
    near(2, BUYER, 'ghosted, ghosts, ghost, ghosting, ghosted us, ghosted me'),
    'ghosted|ghosting|ghosts',
    near(2, KEEPS, STALLS),
    near(
      1,
      `${BUYER}|is|are`,
      'always',
      '(?!been |happy |good |nice |friendly |open |helpful |great |a |the |there )[^ .\\x2c?!]+',
    ),
    near(
      6,
      BUYER,
      'said, promised, swore, agreed',
      'and now, but never, but did not, but has not, but have not, but then did not, but nothing',
    ),
    near(3, BUYER, 'already', 'made up, decided, chosen, picked'),
    near(
      3,
      BUYER,
      'clueless, stupid, idiots, idiot, difficult, rude, lazy, arrogant, cheap, unreasonable, unprofessional, indecisive, stubborn, slow, flaky, not serious, liars, liar, lie, lies, lied, lying, scared, afraid, risk averse, stingy, picky, ignorant, too busy, not ready, not interested, cheapskates, impossible, hopeless, scatterbrained, unreliable, useless, disorganised, disorganized, in no hurry, taking forever, take forever, takes forever, jerking, stringing, strung, playing, played, dodging, avoiding, blew, bailed, flaked, stood, wasted, wasting, waste, led me, led us, backed out, got cold feet, chickened, ignored, ignore, ignores, ignoring, hung up, hang up, hangs up, screen, screens, stalling, dragging, drag, changed his mind, changed her mind, changed their mind, changed their minds, cannot decide, block, blocks, blocking, blocked, blocked me, out to get, hide, hiding, set in their ways, old school, allergic, sitting, sits, stonewalling, stonewalled',
    ),
    near(1, 'dragging, drags, drag, dragged', 'his, her, their, its', 'feet, heels'),
    near(
      1,
      'killed, kills, vetoed, torpedoed, shot down, nixed, sank, sabotaged, blocked, blocks, pulled the plug on, tanked',
      'it, the deal, the tender, the order, the margin, the sale, the project, my deal, the order, the project, everything, two, three, our deal, this one, that one, my orders, all',
    ),
    near(
      3,
      'deal, deals, order, contract, opp, opps',
      'died, dead, dies, die, killed, lost, gone, stuck, stall, stalled, stalls, buried',
      'with, in, by, thanks, to, at, the',
    ),
    near(
      5,
      'deal, it, contract, order, job, buyer, ceo, owner, boss, cfo, lost, went, chose, picked, hired, director',
      'golf, golfs, buddy, buddies, friend of, friends with, cousin, cousins, nephew, uncle, brother, old friend, old friends, school friend, family, wife, husband, ex colleague, drinking buddy, mate, mates, pal, brother in law',
    ),
    near(2, 'new, different, another, drops, crashes, breaks, fails, changes, cancels', 'every'),
    near(2, 'waste, wasting, wasted, wastes', 'my, our, of', 'time'),
    'radio silence|stood me up|blew me off|strung me along|stringing me along|playing games|plays games|just fishing|just shopping around|never intended|cold feet|chickened out|rude|internal politics|office politics|politics as usual',
  ),
  cue(
    'buyer',
    'fact',
    near(2, BUYER, 'went, gone, going, go, goes', 'dark, silent, quiet, cold, awol, mia'),
    near(1, 'went, gone', 'dark, silent, quiet, cold'),
    'no show|no shows|no answer|no reply|no response|no replies|no responses|no callback|crickets|no feedback|silence',
    near(
      3,
      BUYER,
      'cancelled, canceled, rescheduled, postponed, left, pushed, declined, rejected, picked, chose, chosen, went with, going with, slipped, stuck, said no, passed',
    ),
    near(
      3,
      'deal, deals, opp, opportunity, project, tender, it',
      'dead, died, stuck, stalled, killed, on ice, slipped, gone, fell, falling, lost',
    ),
    near(4, NOBODY, `${ANSWERS}|available|in the office|around|interested|free`),
    near(
      2,
      'nothing',
      'moves, moving, happens, happening, going on, gets decided, gets done, goes, to do, works, closes, coming, closing',
    ),
    near(2, BUYER, NOT, 'want, need, have, like, see, know, agree, approve, allow, use'),
  ),
];
