import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Message } from '../../../src/sandbox/slack/state.ts';
import { TEAMS } from '../../../src/sandbox/team/people.ts';
import { nameOf } from '../../../src/sandbox/team/slack-seed.ts';
import type { Pace } from '../../../src/sandbox/web/week/pace.ts';
import { weekAfter } from '../../../src/sandbox/web/week/plan.ts';
import { type WeekPlayer, weekPlayer } from '../../../src/sandbox/web/week.ts';
import { plain } from '../../../src/slack/plain.ts';
import { newYork, onAnyDatabase, openStage, type TestStage } from './stage-fixture.ts';

let stage: TestStage;
const WHOLE_WEEK = { timeout: 240_000 };

afterEach(async () => {
  expect(stage.office.slack.breaches()).toEqual([]);
  await stage.office.close();
});

/** All that was said and shown from now on, a line each: where, by whom, when in New York, and what. */
function hearAll(): string[] {
  const lines: string[] = [];
  const { slack } = stage.office;
  const leave = slack.onMessage(({ message, how }) => lines.push(`${how} ${lineOf(message)}`));
  onTestFinished(() => void leave());
  return lines;
}

function lineOf({ channel, user, viewer, ts, text, blocks }: Message): string {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000)).toZonedDateTimeISO(
    'America/New_York',
  );
  const when = at.toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const to = viewer ? ` only ${nameOf(viewer)}` : '';
  return `${when} ${nameOf(channel) ?? channel} ${nameOf(user)}${to}: ${plain({ text, blocks }, { nameOf })}`;
}

async function played(player: WeekPlayer): Promise<void> {
  while (player.state().state === 'playing') await setTimeout(5);
}

/** Presses pause once the caption fits, within the play itself. */
function pausingAt(caption: RegExp, player: () => WeekPlayer): Pace {
  return async () => {
    if (caption.test(player().state().caption)) await player().obey({ does: 'pause' });
  };
}

function paced(caption: RegExp): WeekPlayer {
  const player: WeekPlayer = weekPlayer(
    stage,
    pausingAt(caption, () => player),
  );
  return player;
}

describe('a week in a minute', () => {
  it('plays a whole week, and everything said in it makes sense', WHOLE_WEEK, async () => {
    stage = await openStage();
    const heard = hearAll();
    const captions = new Set<string>();
    let watched = 0;
    const player = weekPlayer(stage, async (takes) => {
      watched += takes;
      captions.add(player.state().caption);
    });
    expect(player.state()).toEqual({ state: 'still', done: 0, of: 0, caption: '' });
    await player.obey({ does: 'play' });
    expect(player.state().state).toBe('playing');
    await played(player);
    const { of } = player.state();
    expect(player.state()).toEqual({ state: 'still', done: of, of, caption: '' });
    expect(of).toBeGreaterThan(150);
    expect(String(stage.office.now())).toBe(String(newYork('2026-03-13T17:00')));
    expect(watched, 'milliseconds to watch').toBeGreaterThan(50_000);
    expect(watched, 'milliseconds to watch').toBeLessThan(70_000);
    expect(stage.looks()).toBeGreaterThan(of);

    const all = heard.join('\n');
    // The two slips of the Monday, and no others.
    expect(all.match(/I do not know|I know no|belongs to|Nothing changed|I cannot read|already/g)).toEqual([
      'I do not know',
      'belongs to',
    ]);
    expect(all).not.toMatch(/went wrong|undefined|more than 24 hours|is still to come/);
    // Left out of the first week: Otter is won on Monday already, and nobody has a status to clear.
    const skipped = weekAfter(newYork('2026-03-09T03:00')).steps.length - stepsIn(captions);
    expect(skipped).toBeLessThanOrEqual(2);

    expect(heard.filter((line) => /^posted Mon.* DBEA Sideline: 3 things for today/.test(line))).toHaveLength(1);
    expect(all).toMatch(/Mon,? 09:30 team-enterprise Sideline: Enterprise: week of Mon 9 Mar/);
    expect(all).toMatch(/Mon,? 10:30 team-velocity Sideline: Velocity: week of Mon 9 Mar/);
    expect(all).toMatch(/Mon,? 15:00 team-enterprise Sideline: Fjord Shipping/);
    expect(all).toMatch(/Wed,? 10:00 DTOM Sideline: No prospecting logged since Monday/);
    // Two of the three prospect: of so few a channel hears no number.
    expect(all).not.toMatch(/team-enterprise Sideline: [^\n]*prospecting logged since Monday/);
    expect(all).toMatch(/Fri,? 09:30 DPRIYA Sideline: Your Slack status shows :palm_tree:/);
    expect(all).toMatch(/edited Fri,? 09:30 DPRIYA Sideline: You are away from today until Mon 16 Mar/);
    expect(all).toContain('Won: Alpenglow Hotels');
    expect(all).toContain('Lost: Soybean Express');
    expect(all).toContain('@Omar gave you Pixel Parlor');
    expect(all).toContain('Undone: 80 calls no longer logged.');
    expect(captions).toContain('Mon 09:30 · Sideline in #team-enterprise');
    expect(captions).toContain('Mon 08:41 London · Ines types /log 6 calls 2 emails');
    expect(captions).toContain('Mon 15:06 · Bea presses Update beside Globex');
    expect(captions).toContain('Mon 08:40 Chicago · Dan presses Call beside Ashland Legal');
    expect(all).toContain('✓ Ashland Legal: call logged');
    expect(all).toMatch(/Kept: 15 calls/);
    expect(all).toMatch(
      /edited Mon,? 09:\d\d team-enterprise Sideline: @Bea · last week 1 of 1 kept[\s\S]*○ Visit the plant/,
    );
    expect(all).toContain('I read that as: send Lakeshore two references by Thu 12 Mar');
    expect(all).toContain('This is what #team-velocity would have heard today.');
    expect(all).toContain('@Priya answered you about Monarch Rail');
    expect(all).toContain('Not won yet: Initech is open again');
    expect(all).toMatch(
      /edited Mon,? 09:30 team-enterprise Sideline: Enterprise: week of Mon 9 Mar\n5 of 6 commitments kept/,
    );
    expect(all).toMatch(/Fri,? 15:45 DMAYA Sideline: Enterprise: week of Mon 9 Mar, for your 1:1s/);
    expect(all).toMatch(/What was done: 1 touch by voicemail/);
  });

  it('is paused, acted in, and goes on; what cannot be done any more is left out', WHOLE_WEEK, async () => {
    stage = await openStage();
    const player = paced(/Bea sends the form in/);
    await player.obey({ does: 'play' });
    while (player.state().state === 'playing') await setTimeout(5);
    const { done, of } = player.state();
    expect(player.state()).toMatchObject({ state: 'paused', caption: 'Mon 08:47 · Bea sends the form in' });
    const heard = hearAll();
    // Somebody acts as Bea and as Dan: the form that was open is closed, and what Dan was to win is lost.
    await stage.turn(async () => {
      const { slack, settle } = stage.office;
      await slack.as('UBEA').close();
      await slack.as('UDAN').command('/deal', 'lost windy city: they moved away');
      await settle();
      await slack.as('UBEA').command('/deal', 'new');
    });
    const mine = stage.office.slack.modal('UBEA')?.id;
    expect(player.state()).toMatchObject({ state: 'paused', done, of });
    await player.obey({ does: 'play' });
    await setTimeout(50);
    await player.obey({ does: 'pause' });
    await player.obey({ does: 'play' });
    while (player.state().state === 'playing' && stage.office.now().epochMilliseconds < ms('2026-03-11T12:00')) {
      await setTimeout(5);
    }
    await player.obey({ does: 'take over' });
    await stage.turn(async () => undefined);
    expect(player.state()).toMatchObject({ state: 'still', caption: '', done: player.state().of });
    const all = heard.join('\n');
    expect(all).toContain('Lost: Windy City Bikes');
    expect(all).not.toContain('Won: Windy City Bikes');
    expect(all).not.toContain('Worth the walk');
    expect(all).not.toContain('Saved: HP Enterprise');
    expect(mine, 'a form that I opened').toBeDefined();
    await player.stop();
  });

  it('hides the form that it opened from the page, and leaves alone the one that I opened', WHOLE_WEEK, async () => {
    stage = await openStage(onAnyDatabase);
    const { slack, settle } = stage.office;
    const player = paced(/Bea fills in/);
    const hidden: boolean[] = [];
    const ends = slack.onMessage(() => {
      const form = slack.modal('UBEA');
      if (form) hidden.push(player.isPlayed('UBEA', form));
    });
    await player.obey({ does: 'play' });
    await played(player);
    const theirs = slack.modal('UBEA');
    expect(theirs && player.isPlayed('UBEA', theirs)).toBe(true);
    expect(hidden).not.toContain(false);
    await player.obey({ does: 'take over' });
    expect(slack.modal('UBEA'), 'a form that nobody sees is closed').toBeUndefined();
    ends();

    await stage.turn(async () => {
      await slack.as('UBEA').command('/deal', 'new');
      await settle();
    });
    const mine = slack.modal('UBEA');
    if (!mine) throw new Error('no form is open');
    const again = weekPlayer(stage, async () => {
      if (stage.office.now().epochMilliseconds > ms('2026-03-09T15:30')) await again.obey({ does: 'pause' });
    });
    await again.obey({ does: 'play' });
    await played(again);
    expect(slack.modal('UBEA')?.id).toBe(mine.id);
    expect(again.isPlayed('UBEA', mine)).toBe(false);
    await again.stop();
    expect(slack.modal('UBEA')?.id).toBe(mine.id);
  });

  it('ends where somebody takes over, and the clock stays there', WHOLE_WEEK, async () => {
    stage = await openStage(onAnyDatabase);
    const player = weekPlayer(stage, async () => {
      if (player.state().caption.startsWith('Mon 09:20')) await player.obey({ does: 'take over' });
    });
    await player.obey({ does: 'play' });
    await played(player);
    await player.stop();
    const now = stage.office.now();
    expect(now.until(newYork('2026-03-09T05:25')).total('minutes')).toBeGreaterThan(0);
    await setTimeout(30);
    expect(String(stage.office.now())).toBe(String(now));
    const channels = Object.values(TEAMS).flatMap(({ channelId }) => stage.office.slack.messages(channelId));
    const since = newYork('2026-03-09T00:00').epochMilliseconds / 1000;
    // The win of half an hour before, and nothing that was still to come.
    expect(channels.filter(({ ts }) => Number(ts) > since).map(({ text }) => text)).toEqual([
      expect.stringContaining('Otter'),
    ]);
  });

  it('left alone for a week, it is played from there, without what can only happen once', WHOLE_WEEK, async () => {
    stage = await openStage(onAnyDatabase);
    await stage.office.moveTo(newYork('2026-03-13T16:30'));
    const late = hearAll();
    const first = weekPlayer(stage, async () => undefined);
    await first.obey({ does: 'play' });
    await played(first);
    expect(late.join('\n')).toContain('Won: Alpenglow Hotels');
    expect(late.join('\n')).not.toMatch(/went wrong|more than 24 hours|already/);
    expect(String(stage.office.now())).toBe(String(newYork('2026-03-20T17:00')));
    const heard = hearAll();
    await first.obey({ does: 'play' });
    await played(first);
    expect(String(stage.office.now())).toBe(String(newYork('2026-03-27T17:00')));
    const all = heard.join('\n');
    expect(all).toContain('Logged: 12 calls and 5 emails');
    expect(all).not.toMatch(
      /Won:|Lost:|Opened:|Given:|Parked:|went wrong|more than 24 hours|already|Alpenglow is ours/,
    );
  });
});

function ms(local: string): number {
  return newYork(local).epochMilliseconds;
}

/** How many captions tell of a step: the others tell what the bot said. */
function stepsIn(captions: Set<string>): number {
  return [...captions].filter((caption) => !caption.includes('· Sideline')).length;
}
