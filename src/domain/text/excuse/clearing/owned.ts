import { ANY, near, placesOf, words } from '../pattern.ts';

const OWNED = words(
  near(
    2,
    'my own, my',
    'fault, bad, mistake, miss, slip, error, doing, homework, responsibility, own fault, screw up, oversight',
  ),
  near(
    1,
    'that is, this is, this one is, that one is, this one was, that was, is, all, one was, entirely, totally, it is',
    'on me, on us, my fault, my bad, mine',
  ),
  near(
    0,
    'i never, we never',
    '(?!get |got |had |have |hear |heard |receive |see |saw |stood |know |knew |stand )[a-z]+',
  ),
  'it is me|it was me|the problem is me|not do that again|will not happen again|not make that mistake|never again',
  near(
    0,
    'i was|we were|i am',
    '(?:(?:just|simply|way|a bit|clearly|probably|also|really|honestly) )?(?:single threaded|too|not prepared|unprepared|late|slow|lazy|sloppy|careless|wrong|naive|optimistic|impatient|pushy|off my game|distracted|unclear)',
    ANY,
  ),
  near(
    0,
    'me not, of me, own goal, i gave up, i would let, i had let, i only called, i only sent, i only had, i had nothing',
    ANY,
  ),
  near(0, 'i keep, we keep', '(?!getting |hearing |losing |hitting |running |seeing |hitting |missing )[a-z]+ing'),
  near(
    0,
    'my bad, mea culpa, on me, lesson learned, lesson learnt, lessons learned, i own, own it, owning it, i own this, shame on me, note to self, i take the blame, i take responsibility, blame me, blame is mine, learned my lesson, i learned, i learnt, learning for me, self inflicted, i know better',
  ),
  near(
    1,
    'i should have, we should have, i could have, we could have, should have, i ought to have, wish i had, i wish i',
    `(?!closed |won |signed |been closed |been done |hit |been mine |made quota |gotten |got )${ANY}`,
  ),
  near(
    2,
    'i, we',
    'forgot, messed up, screwed up, dropped the ball, blew, botched, fumbled, waited too long, missed, mishandled, misread, misjudged, underestimated, overestimated, rushed, neglected, slacked, slipped up, failed to, panicked, talked too much, oversold, undersold, skipped, ignored, overlooked, assumed, choked, winged, was late, was lazy, was slow, was unprepared, was too slow, was too late, was not prepared, got lazy, got complacent, got sloppy, let it slip, let it slide, let this, let them go, let that, sat on, took too long, relied on, went in, jumped to, never asked, never called, never got, never found, never checked, never followed, never qualified, never built, never met, never mapped, never tested, never confirmed, never showed',
  ),
  near(
    2,
    'i, we',
    'did not, have not',
    'ask, qualify, prepare, follow, call, check, listen, send, get to, build, do, confirm, find out, push, map, involve, prospect, book, set, dig, bring, test, explain, show, give, invest, put, plan, start, mention, multi thread, multithread, research, reach, read, spend, verify, write, pin',
  ),
  near(
    3,
    'my, our',
    'opening, opener, pitch, timing, follow up, discovery, approach, preparation, email, emails, subject line, call, demo, message, question, questions, qualification',
    'was, is, were, are, needs, need',
    `(?!fine |good |great |perfect |solid |strong |spot |on |not )${ANY}`,
  ),
);

const DENIED = words(
  near(
    1,
    'not, hardly, never, was not, how is, how was, not really',
    'my fault, on me, my problem, my mistake, my bad, our fault, my doing',
  ),
);

/** Whether a wording finds the cause with the rep. "Not my fault" does not. */
export function isOwning(text: string): boolean {
  return placesOf(OWNED, text).length > 0 && placesOf(DENIED, text).length === 0;
}
