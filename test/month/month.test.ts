import { describe, expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import { test as onPostgres } from '../fixtures.ts';
import { isOff, NAMES, PEOPLE, TEAM_NAMES, TEAMS } from './cast.ts';
import { playMonth } from './month.ts';
import { placeOf } from './place.ts';
import { inChannels } from './reading.ts';
import { type Result, WEEKS } from './results.ts';
import { editsBy, nudgesIn, saidIn } from './said.ts';
import { resultIn, threadsOf, whenIn } from './thread.ts';

/** October 2026, played once for all that is looked at in it. */
const test = onPostgres
  .extend('played', { scope: 'file' }, async ({ database }, { onCleanup }) => {
    if (!database) return undefined;
    try {
      const month = await playMonth(database.db);
      onCleanup(month.office.close);
      return { month, said: await saidIn(month) };
    } catch (failure) {
      // Else each test would play it again.
      return { failure };
    }
  })
  .extend('whole', ({ played, skip }) => {
    if (!played) return skip('there is no PostgreSQL here');
    if ('failure' in played) throw played.failure;
    return played;
  })
  .extend('month', ({ whole }) => whole.month)
  .extend('said', ({ whole }) => whole.said);

const EVERY_WEEK = Object.entries(WEEKS).flatMap(([monday, teams]) =>
  TEAM_NAMES.map((team) => ({ team, monday: Number(monday), week: teams[team] })),
);

describe('a month of two teams, with a new process at each moment', () => {
  test('everything planned is in Slack once, in time, and nothing failed', ({ month, said }) => {
    const { posts, marked } = said;
    expect(
      said.rows.filter(({ state }) => state !== 'sent').map(({ key, state, reason }) => ({ key, state, reason })),
    ).toEqual([]);
    expect(marked.map(({ id }) => id).sort((a, b) => a - b)).toEqual(posts.map(({ id }) => id));
    const late = posts.filter(({ notBefore, sentAt }) => sentAt && notBefore.until(sentAt).total('seconds') > 180);
    expect(late.map(({ key }) => key)).toEqual([]);
    expect(posts.length).toBeGreaterThan(150);
    const { logged, slack } = month.office;
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(slack.breaches()).toEqual([]);
  });

  test.for(EVERY_WEEK)(
    '$team has one thread for the week of the $monday, with a part for whoever is on duty',
    ({ team, monday, week }, { month }) => {
      const [thread, ...more] = threadsOf(month, team, monday);
      expect(more).toEqual([]);
      expect(thread?.opened).toMatch(new RegExp(`^${week.opens} 09:3[0-2]$`));
      expect(thread?.parts.map(({ who }) => who).sort()).toEqual(Object.keys(week.close).sort());
      const away = (week.away ?? []).map((who) => PEOPLE[who].name);
      expect(/Away: (.*)/.exec(thread?.first ?? '')?.[1] ?? '').toBe(away.join(', '));
    },
  );

  test.for(EVERY_WEEK)(
    'the close of the $monday in $team shows what became of everything, and the sum of it',
    ({ team, monday, week }, { month }) => {
      const [thread] = threadsOf(month, team, monday);
      const results = (thread?.parts ?? []).map(({ who, part }) => [who, resultIn(part)] as const);
      expect(Object.fromEntries(results.map(([who, { head }]) => [who, head]))).toEqual(week.close);
      expect(Object.fromEntries(results.map(([who, { lines }]) => [who, lines]))).toEqual(week.close);
      const sum = (what: keyof Exclude<Result, string>) =>
        Object.values(week.close).reduce((all, one) => all + (typeof one === 'string' ? 0 : (one[what] ?? 0)), 0);
      const [kept, carried, open] = [sum('kept'), sum('carried'), sum('open')];
      const outcome = [
        `${kept} of ${kept + sum('missed')} commitments kept`,
        ...(carried > 0 ? [`${carried} carried on`] : []),
        ...(open > 0 ? [`${open} open`] : []),
      ];
      expect(thread && plain(thread.parent)).toContain(`\n${outcome.join(' · ')}. Thank you.\n`);
    },
  );

  test('whoever has said nothing is reminded on the next working day, and nobody else', ({ month: { office } }) => {
    const reminded = NAMES.flatMap((who) =>
      office.slack
        .dm(office.id(who))
        .filter(({ text }) => text.includes('your part is still empty'))
        .map((message) => `${who} ${whenIn(message, PEOPLE[who].zone).split(' ')[0]}`),
    );
    const wanted = EVERY_WEEK.flatMap(({ week: { reminds } }) => reminds.who.map((who) => `${who} ${reminds.on}`));
    expect(reminded.sort()).toEqual(wanted.sort());
  });

  test('each manager has one private brief a week, after the close', ({ month: { office } }) => {
    for (const { manager, zone } of Object.values(TEAMS)) {
      const briefs = office.slack.dm(office.id(manager)).filter((message) => plain(message).includes('for your 1:1s'));
      const days = briefs.map((message) => whenIn(message, zone));
      // Opened on Friday the 2nd, the teams have nothing to tell that day.
      expect(days.map((day) => day.replace(/:4[5-7]$/, ':45'))).toEqual([
        '9 15:45',
        '16 15:45',
        '23 15:45',
        '30 15:45',
      ]);
    }
  });

  test('what was said changes only by an edit of its own, or under the hand of whoever pressed in it', ({
    month,
    said,
  }) => {
    const { record } = month;
    const { called, queued } = editsBy(month, said);
    expect(called).toEqual(queued);
    expect(called.size).toBeGreaterThan(40);
    expect(record.deleted).toEqual([]);
    const others = [...record.edits].filter(([place, all]) => all.length !== (called.get(place) ?? 0));
    expect(others.map(([place]) => place).filter((place) => !record.answered.has(place))).toEqual([]);
    for (const { view, args, edits } of said.edits) {
      const post = said.posts.find(({ id }) => id === edits);
      const message = post && said.messageOf(post);
      const before = message && record.first.get(placeOf(message))?.text;
      expect(`${view} ${post?.key?.split(':')[0]}`).toMatch(
        /^(?:thread|thread-part) thread-open$|^lines channel-nudges$|^win win$/,
      );
      if (view === 'thread-part') expect(before?.startsWith(`<@${(args as { userId: string }).userId}>`)).toBe(true);
      if (view === 'thread') expect(before).toContain(', week of Mon ');
    }
  });

  test('nobody hears anything in private at night, on a day off, before they joined or after they left', ({
    month: { office },
    said,
  }) => {
    for (const who of NAMES) {
      const dm = office.slack.people(office.id(who)).find(({ id }) => id === office.id(who))?.dm;
      for (const { message } of said.marked.filter(({ message: { channel } }) => channel === dm)) {
        const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(message.ts) * 1000)).toZonedDateTimeISO(
          PEOPLE[who].zone,
        );
        const at = `${who} on ${local.toPlainDateTime()}`;
        expect({ at, isWorking: local.dayOfWeek <= 5 && !isOff(who, local.day) }).toEqual({ at, isWorking: true });
        expect({ at, isDay: local.hour >= 6 && local.hour < 21 }).toEqual({ at, isDay: true });
        if (who === 'eve') expect(local.day).toBeGreaterThanOrEqual(14);
      }
    }
  });

  test('a deal that stands still is told of in private first, then in the channel, and its line says when it is acted on', ({
    month,
    said,
  }) => {
    const { office, record } = month;
    const inPrivate = office.slack
      .dm(office.id('bea'))
      .filter((message) => /Globex.*4 working days ago/.test(plain(message)));
    expect(inPrivate.map((message) => whenIn(message, TEAMS.East.zone))).toEqual([
      expect.stringMatching(/^15 08:3[0-2]$/),
    ]);
    const [post, ...more] = nudgesIn(month, said, 'East').filter((message) => plain(message).includes('Globex'));
    expect(more).toEqual([]);
    expect(post && whenIn(post, TEAMS.East.zone)).toMatch(/^16 15:0[0-2]$/);
    expect(post && plain(record.first.get(placeOf(post)) ?? post)).toContain('What will you do instead, and by when?');
    const became = (record.edits.get(post ? placeOf(post) : '') ?? []).map((edited) => plain(edited).split('\n')[0]);
    expect(became).toEqual(['✓ Globex: call logged', 'Globex is parked until Thu 12 Nov: nothing to do.']);
  });

  test.for([
    { team: 'East', days: ['9', '16'], named: 'dee', now: '1 of 5 has no prospecting logged since Monday.' },
    { team: 'North', days: ['9', '15'], named: 'finn', now: '✓ 3 of 3 have prospecting logged since Monday.' },
  ] as const)(
    'the channel of $team hears one post a day, a number in the first week without prospecting, and a name in the second',
    ({ team, days, named, now }, { month, said }) => {
      const posts = nudgesIn(month, said, team);
      expect(posts.map((post) => whenIn(post, TEAMS[team].zone).split(' ')[0])).toEqual(days);
      const [first, second] = posts.map((post) => month.record.first.get(placeOf(post)) ?? post);
      expect(first && plain(first)).toContain(
        '1 of 4 has no prospecting logged since Monday. Who makes the first call?',
      );
      expect(JSON.stringify([first?.text, first?.blocks])).not.toContain('<@');
      expect(second && plain(second)).toContain(`${month.office.id(named)}: who will you call first today?`);
      expect(posts[1] && plain(posts[1])).toContain(now);
    },
  );

  test('a win is said once in its team, and one that is undone says so', ({ month: { office, record } }) => {
    const wins = inChannels(office).flatMap((message) => {
      const first = record.first.get(placeOf(message))?.text ?? '';
      return first.startsWith('Won:') ? [{ first, last: message.text, channel: message.channel }] : [];
    });
    expect(wins).toEqual([
      { first: 'Won: Acme, $60,000.', last: 'Won: Acme, $60,000.', channel: office.channel('East') },
      {
        first: 'Won: Initech, £20,000.',
        last: `Not won yet: *Initech* is open again, and <@${office.id('gia')}> is on it.`,
        channel: office.channel('North'),
      },
    ]);
  });
});
