import { list } from './pattern.ts';

/** What excuses say that others do, do not do, or will not let the rep do. Small letters, one spelling. */
export const NOT = list(
  'do not, does not, did not, will not, would not, can not, could not, is not, are not, was not, have not, has not, never, never ever, rarely, hardly, barely, refuse to, refuses to, refused to, no longer, stopped, not, nor, not even, can not be bothered to, too scared to, too lazy to',
);

export const ANSWERS = list(
  'answer, answers, answering, answered, reply, replies, replying, replied, respond, responds, responding, responded, pick up, picks up, picking up, picked up, call back, calls back, called back, call me back, calls me back, called me back, get back, gets back, got back, email back, write back, writes back, show up, shows up, showed up, showing up, open my, open emails, opens emails, opens, open our, read, reads, reading, return my, returns my, return calls, returns calls, take my, takes my, take our, take calls, takes calls, taking calls, pick up the phone, get to the phone, give me the time, come to the phone',
);
export const DECIDES = list(
  'commit, commits, committing, decide, decides, deciding, move, moves, moving, budge, budges, engage, engages, engaging, care, cares, listen, listens, understand, understands, get it, gets it, see the value, sees the value, buy, buys, buying, invest, invests, investing, spend, spends, spending, talk, talks, talking, hire, hires, hiring, trust, trusts, value, sign, signs, signing, make a decision, make decisions, make up their, take us seriously, give us a chance, give me a chance, give us a shot, appreciate, change, changing, switch, switching, upgrade, upgrading, order, orders, ordering, build, building, breaking ground, expand, expanding, list, want to talk, want to meet, want to listen, want to hear, want to spend, want to change, want to switch, want to commit, want to list, want to decide, have budget, have a budget, have the budget, have money, have any budget, have any money, have time, have a clue, have authority, have any authority, know what they want, know what they need, know what he wants, know what she wants, even look, need us, need what, need this, need our, like change, respect',
);
export const KEEPS = list('keep, keeps, kept, always, constantly, forever');
export const STALLS = list(
  'passing, booking me, feeding, throwing, handing, rescheduling, reschedule, postponing, postpone, pushing, push, delaying, delay, cancelling, canceling, cancel, changing, change, moving, asking for more, dragging, stalling, stall, putting, ignoring, ignore, blocking, block, poaching, promising, saying, crashing, going back, adding, demanding, hiding, telling, coming up with, finding, beating, haggling, bailing, flaking, ghosting, screwing, sending, dropping, breaking, asking, lowballing, undercutting, stealing, taking, jerking, making excuses, sitting, dodging, messing, overpromising, raising, giving, freezing, losing',
);
export const SELL = list(
  'sell, sell to, sell into, close, reach, get hold of, get a hold of, get, find, book, prospect, win, break into, break in, convince, get in, get into, get through, get past, get anybody, get them, get people, get a meeting, get meetings, get anything, crack, penetrate, compete, move, hit, make, do anything, do business, call, work with, deal with, please, catch, pin down, generate, stand out, differentiate',
);
export const ACTIVITY = list(
  'cold calling, cold calls, calling, cold email, cold emails, emailing, outbound, linkedin, prospecting, outbound, door knocking, door to door, outreach, cold outreach, inmails, inmail, networking, events, trade shows, referrals, social selling, voicemails',
);
