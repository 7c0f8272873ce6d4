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
    3,
    'i, we',
    'came, was, went, started, replied, called, answered, showed, arrived, quoted, followed, sent, reached, reacted, priced, asked, jumped, turned, pitched, moved, responded, got in, got back',
    'late, too late, too soon, too early, too slow, too slowly, too fast, too high, too low, unprepared, blind, half prepared, in cold, without an agenda, without a plan, without asking, without checking',
  ),
  '(?:i|we) (?:just |simply |also |clearly )?(?:over|under|mis)(?!all|heard)[a-z]+ed',
  '(?:i|we) (?:just |simply |also |clearly |really |honestly |still )?(?:did not|had not) (?!get |hear |have |close |hit |win |receive |make |sell |see |stand |know |expect |want (?!it )|lose |cause |create |choose |pick |sign |even |budge |stop |been |gotten |got |had |closed |heard )[a-z]+',
  '(?:i|we) did not get (?:[^ .,?!]+ ){0,3}(?:in|involved|early|on board|in time|in front|around to|round to|to the|to my|to it|to prospecting|ready|him|her)',
  '(?:i|we) (?:should|would) not (?:have )?[a-z]+ed|(?:i|we) should not have|i knew it|i knew that|my hope|not my best|not proud|could have been better|pattern is me|fact is i|the problem is me',
  '(?<!luck |hopefully |maybe |until |wait for )next (?:time|one)(?! (?:they|the|marketing|somebody|maybe|he|she|will be))',
  '(?<= [.] )did not (?!get |hear |have |close |hit |win |receive |make |sell |pick |answer |reply |respond |show |want |even |work |go |land |help |come |happen |move |care |sign |buy )[a-z]+',
  '(?:i|we) could not (?:explain|answer|remember|say|show|tell|justify|defend|name|articulate)|and i (?:kept|still|stayed|left|let|believed|hoped|did not|went along)|i chose to|chose to do',
  'i only (?!get |got |have |had |receive |see |sell )[a-z]+',
  'rightly so|he was right|she was right|they were right|they have a point|fair of them|deserved|self made|not all on them|no story',
  near(
    2,
    'i, we',
    'did not, have not',
    'ask, qualify, prepare, follow, call, check, listen, send, get to, build, do, confirm, find out, push, map, involve, prospect, book, set, dig, bring, test, explain, show, give, invest, put, plan, start, mention, multi thread, multithread, research, reach, read, spend, verify, write, pin',
  ),
  near(
    3,
    'my, our',
    'opening, opener, pitch, timing, follow up, discovery, approach, preparation, email, emails, subject line, call, demo, message, question, questions, qualification, numbers, math, deck, proposal, prep, notes, story, business case, roi, slides, notes, answers, champion building, cadence',
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
  'if i did not have to|nothing (?:else |more )?(?:i|we) could',
);

/** Whether a wording finds the cause with the rep. "Not my fault" does not. */
export function isOwning(text: string): boolean {
  return placesOf(OWNED, text).length > 0 && placesOf(DENIED, text).length === 0;
}
