import { describe, expect, it } from 'vitest';
import { type NotedTouch, silenceOf } from '../../src/domain/silence.ts';
import { aDeal, aMember, at } from './builders.ts';

const deal = { ...aDeal({ createdAt: at('2026-02-02') }), section: 'follow up' as const, quietLimit: 5 };
const rep = aMember();
const NOW = at('2026-03-11');
const promise = (when: string) => ({ is: 'promise' as const, at: at(when) });
const touch = (when: string, count = 1, over: Partial<NotedTouch> = {}): NotedTouch => ({
  kind: 'call',
  note: null,
  count,
  at: at(when),
  ...over,
});

describe('how a buyer stands', () => {
  it.each([
    { is: 'nothing done', touches: [], progress: [], wasHeard: false, unanswered: 0, quietDays: 26 },
    {
      is: 'two calls on one day',
      touches: [touch('2026-03-02', 2)],
      progress: [],
      wasHeard: false,
      unanswered: 2,
      quietDays: 26,
    },
    {
      is: 'a promise, and a call since',
      touches: [touch('2026-02-25'), touch('2026-03-05')],
      progress: [promise('2026-03-04')],
      wasHeard: true,
      unanswered: 1,
      quietDays: 5,
    },
    {
      is: 'two promises, in any order',
      touches: [touch('2026-03-05')],
      progress: [promise('2026-03-06'), promise('2026-03-04')],
      wasHeard: true,
      unanswered: 0,
      quietDays: 3,
    },
    {
      is: 'a call that was answered, and an email since',
      touches: [touch('2026-03-05', 1, { note: 'wants three colours' }), touch('2026-03-09', 1, { kind: 'email' })],
      progress: [promise('2026-03-02')],
      wasHeard: true,
      unanswered: 1,
      quietDays: 4,
    },
    {
      is: 'an email and a voicemail with notes, which nobody answered',
      touches: [
        touch('2026-03-05', 1, { kind: 'email', note: 'sent it' }),
        touch('2026-03-09', 1, { kind: 'voicemail', note: 'asked for a call' }),
      ],
      progress: [promise('2026-03-04')],
      wasHeard: true,
      unanswered: 2,
      quietDays: 5,
    },
    {
      is: 'what came later, for a touch written down late',
      touches: [touch('2026-03-05'), touch('2026-03-12')],
      progress: [promise('2026-03-04'), promise('2026-03-12')],
      wasHeard: true,
      unanswered: 1,
      quietDays: 5,
    },
    {
      is: 'what this very touch brings',
      touches: [],
      progress: [{ is: 'meeting' as const, at: NOW }],
      wasHeard: false,
      unanswered: 0,
      quietDays: 26,
    },
  ])('$is', ({ touches, progress, wasHeard, unanswered, quietDays }) => {
    expect(silenceOf(deal, { touches, progress }, rep, NOW)).toEqual({
      section: 'follow up',
      quietLimit: 5,
      wasHeard,
      unanswered,
      quietDays,
    });
  });
});
