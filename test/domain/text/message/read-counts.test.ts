import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

describe('counts as they are typed', () => {
  it.each([
    ['had a 30 min call with hooli', 'activity Hooli: touches 1 call'],
    ['sent 10k emails', 'activity: ; asks touches'],
    [
      'hooli at proposal 40k demo fri',
      'deal-update Hooli: stage proposal, amount 40000 USD, nextStep demo, nextStepOn 2026-11-27',
    ],
    ['hooli x2 calls', 'activity Hooli: touches 2 call'],
    [
      'vm x3, emails x12, and ran one demo for hooli',
      'activity: touches 3 voicemail + 12 email\nactivity Hooli: touches 1 demo',
    ],
    ['3x vm hooli', 'activity Hooli: touches 3 voicemail'],
    ['3 CALLS 1 LUNCH 2 DEMOS', 'activity: touches 3 call + 1 meeting + 2 demo'],
    ['today: 2 demos, 9 follow up emails', 'activity: touches 2 demo + 9 email'],
    ['dmd 12 designers on insta and texted hooli', 'activity: touches 12 social\nactivity Hooli: touches 1 text'],
    [
      '30 dials 2 vms and hooli moved to qualified',
      'activity: touches 30 call + 2 voicemail\ndeal-update Hooli: stage qualified',
    ],
    [
      'emailed globex, visited hooli, 10 dials on top',
      'activity Globex: touches 1 email\nactivity Hooli: touches 1 visit\nactivity: touches 10 call',
    ],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toBe(told);
  });
});

describe('visits and meals', () => {
  it.each([
    ['called in at hooli this morning. the owner was out', 'activity Hooli: touches 1 visit'],
    ['called round to hooli', 'activity Hooli: touches 1 visit'],
    ['called on hooli', 'activity Hooli: ; asks touches'],
    ['called in sick', 'other'],
    ['lunch with hooli went great', 'activity Hooli: touches 1 meeting'],
    ["coffee with hooli's ops lead, lovely woman", 'activity Hooli: touches 1 meeting'],
    ['coffee monday with hooli', 'deal-update Hooli: nextStep coffee, nextStepOn 2026-11-30'],
    [
      'two visits at hooli n globex on the phone once',
      'activity Hooli: touches 2 visit\nactivity Globex: touches 1 call',
    ],
    ['hooli no showed, new demo booked mon', 'deal-update Hooli: nextStep new demo, nextStepOn 2026-11-30'],
  ])('%s', (text, told) => {
    expect(readAs(text).join('\n')).toContain(told);
  });
});
