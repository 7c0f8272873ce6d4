import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('what was done', () => {
  it.each([
    ['called hooli twice, no answer', 'activity Hooli: touches 2 call, note no answer'],
    ['left hooli a vm', 'activity Hooli: touches 1 voicemail'],
    ['met w/ the hooli team, great convo', 'activity Hooli: touches 1 meeting'],
    ['15 dials 3 vms', 'activity: touches 15 call + 3 voicemail'],
    [
      '8 calls and 2 visits so far. hooli now qualified at 30k',
      'activity: touches 8 call + 2 visit\ndeal-update Hooli: stage qualified, amount 30000 USD',
    ],
    [
      'emailed hooli, initech and globex this am',
      'activity Hooli: touches 1 email\nactivity Initech: touches 1 email\nactivity Globex: touches 1 email',
    ],
    [
      'called globex and initech. globex demo thurs, initech demo friday',
      'deal-update Globex: nextStep demo, nextStepOn 2026-11-26, touches 1 call\ndeal-update Initech: nextStep demo, nextStepOn 2026-11-27, touches 1 call',
    ],
    ['morning calls: globex 1, hooli 2', 'activity Globex: touches 1 call\nactivity Hooli: touches 2 call'],
    ['hooli moved to proposal. also 15 dials today', 'deal-update Hooli: stage proposal\nactivity: touches 15 call'],
    ['no calls today, was off sick', 'other'],
    ['phoned five leads, no joy', 'activity: touches 5 call'],
    ['rang round 12 old customers', 'activity: touches 12 call'],
    ['hit up 7 CFOs on linkedin', 'activity: touches 7 social'],
    ['emailed 30 leads and texted 4', 'activity: touches 30 email + 4 text'],
    ['called 2 hours ago', 'activity: touches 1 call'],
    ['rang hooli, spoke to the night manager', 'activity Hooli: touches 1 call, note spoke to the night manager'],
    ['called hooli, spoke to globex', 'activity Hooli: touches 1 call\nactivity Globex: touches 1 call'],
    ['emailed hooli and globex the brochure', 'activity Hooli: touches 1 email\nactivity Globex: touches 1 email'],
    ['had jo from hooli on the phone', 'activity Hooli: touches 1 call'],
    ['dropped off samples at hooli', 'activity Hooli: touches 1 visit'],
    ["i've had 3 coffees and it's not even 10", 'other'],
    ['spent the morning researching 5 accounts', 'activity: touches 5 research'],
    ['visited hooli on monday, demoed the drill while i was there', 'activity Hooli: touches 1 visit + 1 demo'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
