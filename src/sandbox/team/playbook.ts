import { sql } from 'drizzle-orm';
import type { ScenarioKey } from '../../domain/scenario.ts';
import { type Db, given } from '../../store/db.ts';
import { savePlay } from '../../store/plays.ts';
import { actOf, actorOf } from './acting.ts';
import { dawn } from './days.ts';
import { type Name, PEOPLE, type TeamName, userIdOf, WORKSPACE } from './people.ts';
import type { Written } from './write-past.ts';

const { workspaceId } = WORKSPACE;

/** What somebody decided on half a year ago, and how often it was met since: done, and not done. */
type OwnPlay = { who: Name; scenario: ScenarioKey; text: string; done: number; notDone: number };

const OWN: OwnPlay[] = [
  {
    who: 'bea',
    scenario: 'price',
    text: 'If they say it is too much, then I will ask which of the three parts they would leave out, and wait.',
    done: 6,
    notDone: 2,
  },
  {
    who: 'bea',
    scenario: 'referral',
    text: 'If a customer says thank you, then I will ask who else of theirs loses a day a week to this.',
    done: 4,
    notDone: 1,
  },
  {
    who: 'ines',
    scenario: 'business',
    text: 'If they ask when we could start, then I will name a day, and send the order form while we talk.',
    done: 9,
    notDone: 1,
  },
  {
    who: 'ines',
    scenario: 'voicemail',
    text: 'If I get a voicemail, then I will say one number of theirs and when I call again, and write it in a text too.',
    done: 5,
    notDone: 3,
  },
  {
    who: 'nora',
    scenario: 'information',
    text: 'If they ask me to send information, then I will ask what they would do with it, send one page, and book ten minutes on it.',
    done: 12,
    notDone: 4,
  },
  {
    who: 'nora',
    scenario: 'price',
    text: 'If they say it is too much, then I will ask what it is held against, and take something out before I take something off.',
    done: 8,
    notDone: 3,
  },
  {
    who: 'dan',
    scenario: 'appointment',
    text: 'If they say it sounds good, then I will offer tomorrow at ten or Thursday at two.',
    done: 3,
    notDone: 4,
  },
];

/** What a manager made the team's. */
const OF_TEAMS: { team: TeamName; by: Name; scenario: ScenarioKey; text: string }[] = [
  {
    team: 'Velocity',
    by: 'omar',
    scenario: 'price',
    text: 'If price comes up before the demo, then I will give the range, and ask what a good year would be worth to them.',
  },
  {
    team: 'Enterprise',
    by: 'maya',
    scenario: 'timing',
    text: 'If they say next quarter, then I will ask what has to be true by then, and book the day on which we look at it.',
  },
];

/** How long ago they were decided on. */
const WEEKS_AGO = 24;

/** They were met in so many weeks, all of them before the last five. */
const RUNS_FOR_WEEKS = 18;

/** A play of somebody's own that was saved. */
export type SavedPlay = OwnPlay & { id: number };

/** Saves everybody's plays and the teams'. */
export async function seedPlays(
  db: Db,
  teams: { id: number; name: string }[],
  start: Temporal.PlainDate,
): Promise<SavedPlay[]> {
  const saved: SavedPlay[] = [];
  for (const own of OWN) {
    const { who, scenario, text } = own;
    const play = { scenario, whose: { is: 'own' as const }, text, takenFrom: null };
    const result = await savePlay(db, actorOf(who), play, actOf(who, decidedAt(start)));
    if (result.is !== 'saved') throw new Error(`${who} has decided on ${scenario} before`);
    saved.push({ ...own, id: result.id });
  }
  for (const { team, by, scenario, text } of OF_TEAMS) {
    const teamId = teams.find(({ name }) => name === team)?.id;
    if (teamId === undefined) throw new Error(`there is no team ${team}`);
    const play = { scenario, whose: { is: 'team' as const, teamId }, text, takenFrom: null };
    const manages = PEOPLE.filter((person) => person.team === team).map(({ name }) => userIdOf(name));
    await savePlay(db, { ...actorOf(by), manages }, play, actOf(by, decidedAt(start)));
  }
  return saved;
}

/** Writes how often each play was met since it was decided on, in deals that were concluded, and whether it was done. */
export async function seedRuns(
  db: Db,
  plays: SavedPlay[],
  written: Written[],
  start: Temporal.PlainDate,
): Promise<void> {
  const since = decidedAt(start);
  const runs = [...Map.groupBy(plays, ({ who }) => who)].flatMap(([who, theirs]) => {
    const met = touchesOf(written, userIdOf(who), since);
    return theirs.flatMap(({ id: playId, scenario, done, notDone }) => [
      ...met.forward.splice(0, done - 1).map((touch) => ({ ...touch, scenario, playId, done: true })),
      ...met.still.splice(0, 1).map((touch) => ({ ...touch, scenario, playId, done: true })),
      ...met.still.splice(0, notDone).map((touch) => ({ ...touch, scenario, playId, done: false })),
    ]);
  });
  await db.execute(
    sql`insert into runs (workspace_id, change_id, user_id, deal_id, scenario, play_id, asked, done, answered_at, at)
      select ${workspaceId}, "changeId", by, "dealId", scenario, "playId", true, done, at, at
      from ${given(runs, '"changeId" bigint, by text, "dealId" bigint, scenario text, "playId" bigint, done boolean, at timestamptz')}`,
  );
}

/** Calls and emails of this person on deals of the half year: those on the day of a step forward, and the others. */
function touchesOf(written: Written[], by: string, since: Temporal.Instant) {
  const until = since.add({ hours: RUNS_FOR_WEEKS * 7 * 24 });
  const mine = written.filter(({ by: who, dealId, at }) => who === by && dealId !== null && isWithin(at, since, until));
  const moves = new Set(
    mine
      .filter(({ changes }) => changes.some(({ field }) => field === 'stage'))
      .map(({ dealId, at }) => `${dealId} ${dayOf(at)}`),
  );
  const touches = mine
    .filter(({ logged }) => logged.some(({ kind }) => kind === 'call' || kind === 'email'))
    .map(({ changeId, dealId, at }) => ({ changeId, dealId, at, by, moved: moves.has(`${dealId} ${dayOf(at)}`) }));
  return { forward: touches.filter(({ moved }) => moved), still: touches.filter(({ moved }) => !moved) };
}

function isWithin(at: Temporal.Instant, since: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(since, at) < 0 && Temporal.Instant.compare(at, until) < 0;
}

function dayOf(at: Temporal.Instant): string {
  return at.toString().slice(0, 'yyyy-mm-dd'.length);
}

function decidedAt(start: Temporal.PlainDate): Temporal.Instant {
  return dawn(start.subtract({ weeks: WEEKS_AGO }));
}
