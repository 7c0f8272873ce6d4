import { BAD, BAD_BEFORE, LEADS } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';

/** The leads are to blame. */
export const leads: readonly Cue[] = [
  cue(
    'leads',
    'verdict',
    near(3, LEADS, BAD),
    near(1, BAD_BEFORE, LEADS),
    near(3, LEADS, 'wrong, incomplete, expired, wrong numbers, made up, invalid, duplicates, dupes, unusable'),
    near(0, BAD_BEFORE, 'batch of, bunch of, list of, load of, set of, lot of, pile of', LEADS),
    near(
      2,
      'half my, half the, half of my, half of the, most of my, most of the, all of my, all my, all the, every other',
      'list, leads, lead, accounts, account, contacts, numbers, emails, names, signups, inbound, pipeline, attendees, visitors',
      'is, are, was, were, turn out, turns out, turned out, do not, does not, left, bounce, bounced, has, have',
    ),
    near(
      4,
      'audience, attendees, visitors, crowd, participants, people there, booth, stand, registrants, signups',
      'all, only, mostly, just, wrong, nothing but, full of',
    ),
    near(
      1,
      'price shoppers, price hunters, bargain hunters, bots, job seekers, spam bots, fake names, fake emails, freebie hunters, tyre kickers, competitors spying, swag hunters',
    ),
    near(1, 'leads like, list like, data like', 'these, this, those, that'),
    near(1, 'with', 'these, this, those, such', 'leads, list, data'),
    near(
      1,
      'not enough, no decent, no good, no real, lack of, no quality, do not have enough, never enough, barely any, hardly any, do not get enough, not getting enough',
      'leads, inbound, inbounds, data, accounts',
    ),
    near(
      2,
      'marketing',
      'send, sends, sending, gives, give, giving, passes, passing, throws, dumps',
      'us, me, junk, crap, garbage, bad, weak, wrong',
    ),
    near(3, 'accounts, companies, leads, deals', 'too small, tiny, too far, no growth'),
    near(
      3,
      'all the good, the good, the best',
      'accounts, leads, territory, territories, deals, ones',
      'went, go, goes, are, were, taken, gone, given, already',
    ),
    near(
      3,
      'numbers, half the numbers, emails, contacts, list',
      'bounce, bounces, bounced, disconnected, wrong, do not work, do not even work, not even work, are old, do not exist',
    ),
  ),
  cue(
    'leads',
    'complaint',
    near(
      2,
      'tire kickers, tirekickers, time wasters, timewasters, freebie hunters, window shoppers, just browsing, just looking, students',
    ),
    near(1, 'no, zero, without', 'leads, inbound'),
  ),
];
