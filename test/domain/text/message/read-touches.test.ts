import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('what was done', () => {
  it.each([
    ['called hooli twice, no answer', 'activity Hooli: touches 2 call'],
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
    ['visited hooli on monday, demoed the drill while i was there', 'activity Hooli: touches 1 visit + 1 demo'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});
