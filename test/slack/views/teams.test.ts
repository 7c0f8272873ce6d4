import { describe, expect, it, test } from 'vitest';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { seatTold } from '../../../src/slack/views/seat-told.ts';
import { teamSaved } from '../../../src/slack/views/setup-team.ts';
import { unfitSaid } from '../../../src/slack/views/setup-team-fault.ts';
import { teamSetUp, teamUndone } from '../../../src/slack/views/teams.ts';
import type { SeatNotice } from '../../../src/store/seat-notices.ts';
import { aMember, aTeam, NOW } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const crowd = Array.from({ length: 200 }, (_, n) => ({ teamId: 1, userId: `UPERSON${n}`, manages: n === 0 }));
const someone = { teamId: 1, userId: 'UNORA', manages: false };

const notice = (over: Partial<SeatNotice> = {}): SeatNotice => ({
  ...{ userId: 'UBEA', by: 'UADA', isNew: false, member: aMember({ name: 'Bea' }), from: null },
  to: { team: aTeam({ name: 'East' }), manages: false, wasIn: false },
  ...over,
});

test.each([
  { is: 'put in', over: {}, says: '<@UADA> put you in the sales team *East*' },
  { is: 'new to us', over: { isNew: true }, says: 'Hi Bea, I am Sideline' },
  { is: 'moved', over: { from: aTeam({ name: 'West' }) }, says: 'moved you from *West* to the sales team *East*' },
  { is: 'made a manager', over: { to: { team: aTeam(), manages: true, wasIn: true } }, says: 'made you a manager' },
  { is: 'a manager no more', over: { to: { team: aTeam(), manages: false, wasIn: true } }, says: 'you sell there now' },
  {
    is: 'taken out',
    over: { from: aTeam({ name: 'East' }), to: null },
    says: 'took you out of the sales team *East*.',
  },
  {
    is: 'put in a private team',
    over: { to: { team: aTeam({ privateOnly: true }), manages: false, wasIn: false } },
    says: 'your part of its weekly thread comes here',
  },
])('who is $is reads it in two lines', ({ over, says }) => {
  const { text } = seatTold(notice(over));
  expect(text).toContain(says);
  expect(text.split('\n')).toHaveLength(2);
});

test('one more in a team of 200 is named, by words, in the form and in what is undone', () => {
  const team = aTeam();
  const before = { team, people: crowd };
  const changed = { team, people: [...crowd, someone], before };
  for (const { text } of [teamSetUp(changed, null, NOW), teamSaved(changed), teamUndone(changed)]) {
    expect(text).toContain('Joined: <@UNORA>.');
    expect(text).not.toContain('UPERSON');
  }
});

test('200 who join at once are counted, and put back in the form', () => {
  const team = aTeam();
  const changed = { team, people: crowd, before: { team, people: [someone] } };
  const said = teamSetUp(changed, null, NOW);
  requireWithinLimits('message', said);
  expect(said.text).toContain('and 169 more');
  expect(said.text).toContain('To put it back: `/coach setup`');
});

test('who cannot be in a team is named with the reason', () => {
  const gus = { person: 'Gus Guest', why: 'a guest' };
  expect(unfitSaid([gus])).toBe('Gus Guest is a guest. A team has active members of this workspace.');
  expect(unfitSaid([gus, gus, gus, gus])).toContain('and 1 other cannot be in a team either');
});

describe.each(HOSTILE)('with $is', ({ name }) => {
  it('what is said of a team, and to its people, holds', () => {
    const [team, other] = [aTeam({ name }), aTeam({ id: 2, name: `2 ${name}`, channelId: 'CWEST' })];
    const changed = { team, people: crowd, before: { team: other, people: [someone] } };
    const member = aMember({ name });
    for (const message of [
      teamSetUp(changed, null, NOW),
      teamSetUp({ ...changed, before: null }, null, NOW),
      teamSaved(changed),
      teamUndone(changed),
      seatTold(notice({ isNew: true, member, from: other, to: { team, manages: false, wasIn: false } })),
      seatTold(notice({ from: team, to: null })),
    ]) {
      requireWithinLimits('message', message);
      expect(message.text).not.toMatch(HARMFUL);
    }
  });
});
