import { expect, it } from 'vitest';
import { type Profile, profileChange } from '../../src/domain/profile.ts';
import { aMember, at, NOW, ZONE } from './builders.ts';

const profile = (over: Partial<Profile> = {}): Profile => ({
  ...{ userId: 'UBEA', name: 'Bea', zone: ZONE, statusEmoji: null, isGone: false },
  ...over,
});
const BEFORE = at('2026-03-02');
const PALM = ':palm_tree:';

it.each([
  { is: 'nothing new', member: {}, says: {}, change: {} },
  { is: 'another name', member: {}, says: { name: 'Bea O.' }, change: { name: 'Bea O.' } },
  { is: 'another zone', member: {}, says: { zone: 'Europe/London' }, change: { zone: 'Europe/London' } },
  {
    is: 'a status',
    member: {},
    says: { statusEmoji: PALM },
    change: { statusEmoji: PALM, statusSince: NOW, statusAnsweredAt: null },
  },
  {
    is: 'the status known, answered',
    member: { statusEmoji: PALM, statusSince: BEFORE, statusAnsweredAt: BEFORE },
    says: { statusEmoji: PALM },
    change: {},
  },
  {
    is: 'the status cleared',
    member: { statusEmoji: PALM, statusSince: BEFORE, statusAnsweredAt: BEFORE },
    says: {},
    change: { statusEmoji: null, statusSince: null, statusAnsweredAt: null },
  },
  { is: 'they left', member: {}, says: { isGone: true, name: 'x', zone: 'UTC' }, change: { deactivatedAt: NOW } },
  { is: 'they left before', member: { deactivatedAt: BEFORE }, says: { isGone: true }, change: {} },
  { is: 'they came back', member: { deactivatedAt: BEFORE }, says: {}, change: { deactivatedAt: null } },
])('Slack tells $is', ({ member, says, change }) => {
  expect(profileChange(aMember(member), profile(says), NOW)).toEqual(change);
});
