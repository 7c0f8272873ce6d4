import { expect, it } from 'vitest';
import { hearsBuyer, isBareResult } from '../../src/domain/hearing.ts';

it.each([
  { kind: 'meeting', note: null, heard: true },
  { kind: 'demo', note: 'the studio head likes it', heard: true },
  { kind: 'visit', note: 'nobody there', heard: true },
  { kind: 'call', note: 'they want it in three colours', heard: true },
  { kind: 'call', note: 'Dr. Moss is back on Monday', heard: true },
  { kind: 'call', note: 'she is not in a hurry', heard: true },
  { kind: 'call', note: 'nobody but her decides', heard: true },
  { kind: 'call', note: null, heard: false },
  { kind: 'call', note: ' ', heard: false },
  { kind: 'call', note: 'no answer', heard: false },
  { kind: 'call', note: "didn't pick up again", heard: false },
  { kind: 'call', note: 'did not answer', heard: false },
  { kind: 'call', note: 'could not reach Jane', heard: false },
  { kind: 'call', note: 'never calls back', heard: false },
  { kind: 'call', note: 'left a message with the desk', heard: false },
  { kind: 'call', note: 'nobody on it ever picks up', heard: false },
  { kind: 'voicemail', note: 'they want it in three colours', heard: false },
  { kind: 'email', note: 'they want it in three colours', heard: false },
  { kind: 'text', note: 'she says yes', heard: false },
] as const)('the buyer was heard at a $kind "$note": $heard', ({ kind, note, heard }) => {
  expect(hearsBuyer({ kind, note })).toBe(heard);
});

it.each([
  ['no answer', true],
  ['Left a voicemail.', true],
  ['no answer again', true],
  ['busy', true],
  ['no answer, these leads are rubbish', false],
  ['they never answer', false],
  ['wants SOC2', false],
])('"%s" is a result and nothing else: %s', (note, is) => {
  expect(isBareResult(note)).toBe(is);
});
