import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';

const SHARE =
  'account, accounts, lead, leads, logos, names, deals, ones, territory, territories, region, patch, clients, customers, half, list, inbound, inbounds, business, stuff, cities, states, zip codes, postcodes';

/** What was dealt out to the rep: accounts, territory, target and pay. */
export const allocation: readonly Cue[] = [
  cue(
    'colleague',
    'verdict',
    near(
      3,
      'i, we, i am, got, get, me, i always, i only',
      'got, get, getting, have, inherited, inherit, given, handed, stuck with, left with, dealt, working, cover, covering, gave',
      'worst, hardest, leftover, leftovers, crumbs, scraps, dregs, rejects, bones, mess, graveyard, burnt, burned, smallest, toughest, poorest, short end, hand me downs, legacy, dead accounts, dormant accounts, nothing but, whatever is left, what is left, what nobody',
    ),
    near(
      2,
      '(?<!i )(?:gets, get, got, grabs, grab, takes, take, hoards, hoard, sits on, kept, keeps, snaps up, cherry picks, cherry pick, cherry picked)',
      'all the, the best, best, the good, the big, the juicy, first pick, first dibs, the easy, the decent, the real, the nice',
      SHARE,
    ),
    '(?:get|gets|got|have|has|gave) (?:[^ .?!]+ ){1,6}(?:and |but |while )?(?:i|we|me|us) (?:get|got|have|am left|are left|am stuck|nothing|only)',
    near(
      1,
      '(?:i|we) (?:do not|never|hardly|rarely|barely|did not) (?:even )?(?:get|see|receive|have)',
      'enough, any real, any decent, any good, any of the, decent, good, proper, any help, any support, half the, a fair',
    ),
    near(
      3,
      'all the good, the good, all good, the best, all the best, all the big, the big, all big, all the real, the easy, the juicy, all enterprise, all the enterprise, every good, every decent',
      SHARE,
      'went, go, goes, gone, taken, given, already, belong, belongs, with, locked, sit, off limits',
    ),
    near(
      4,
      'gives, give, gave, sends, send, sent, routes, route, routed, hands, hand, handed, assigns, assigned, passes, passed',
      'all, every, the best, the good, the big, best, good, big, biggest, enterprise',
      SHARE,
      'to',
    ),
    near(
      4,
      'lead, leads, account, accounts, list, names, name, contacts, contact',
      'has been, have been, was, were, already, been, got, is, are',
      'called, worked, burned, burnt, contacted, hammered, emailed, touched, pitched, spammed, dialed, dialled',
      'by, before, to death, already, times, twice, dry, out',
    ),
    'first pick|first dibs|cherry pick(?:ed|s|ing)?|house accounts?|i get (?:the )?(?:rest|scraps|crumbs|leftovers)|short end of the stick|dealt a bad hand|bad hand',
  ),
  cue(
    'tool',
    'verdict',
    near(
      4,
      'quota, quotas, target, targets, my number, the number, goal, goals',
      'set by, made up, out of thin air, went up, goes up, doubled, doubles, raised, increased, jumped, bumped, pulled from, plucked, fantasy, fiction, never realistic, not realistic, not fair, not achievable, not doable, unachievable, too aggressive, makes no sense, not possible',
    ),
    near(
      4,
      'commission, commissions, comp, comp plan, commission plan, bonus, accelerators, accelerator, pay plan, incentive, incentives, spiff, spiffs',
      'do not, does not, not, no, nothing, peanuts, cut, cuts, capped, a joke, changed, halved, penalises, penalizes, punishes, kills, sucks, demotivating',
    ),
    '(?:i|we) spend (?:half|most|all|too much)',
    near(
      2,
      'no incentive, not paid, not getting paid, do not get paid, zero incentive, no upside',
      'to, for, in, on, enough',
    ),
    near(
      3,
      'all my time, half my time, most of my time, my whole day, my whole week, half my day, half my week, my time, my day, my days, my week',
      'goes, gone, spent, eaten, went, wasted, disappears, lost, swallowed, is, are',
      'on, in, to, by, with, into, fixing, doing, firefighting, admin',
    ),
  ),
];
