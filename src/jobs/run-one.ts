import type { Logger } from 'pino';
import type { JobName } from '../domain/job.ts';
import { nextSaid, occasionNow, type Subject, TIMETABLE } from '../domain/timetable.ts';
import { count } from '../slack/wording.ts';
import type { Db } from '../store/db.ts';
import { peopleAndPlaces } from '../store/people-and-places.ts';
import { subjectsScheduled } from '../store/schedules.ts';
import { subjectsOf } from '../store/subjects.ts';
import { decide, type Work, write } from './batch.ts';
import type { Slot } from './job.ts';
import { local, type NameOf, occasionText } from './occasion-text.ts';
import { type Absent, absencesInWords, whyAbsent } from './silence-words.ts';

/** One job to be planned for a chosen instant, in one workspace or in all; `send` lets it stand. */
export type JobRequest = { name: JobName; at: Temporal.Instant; workspaceId?: string; send: boolean };

/** Subjects planned together. */
const AT_ONCE = 500;

/** What one job says at an instant, as plain text; without `send` everything is rolled back. Occasions said already are not said again. */
export async function runJob({ db, log }: { db: Db; log: Logger }, request: JobRequest): Promise<string> {
  const { name, at, send } = request;
  const said: string[] = [];
  const others: Upcoming[] = [];
  const absent: Absent[] = [];
  for (const [workspaceId, subjects] of await subjectsScheduled(db, name, request.workspaceId)) {
    const nameOf = await peopleAndPlaces(db, workspaceId);
    for (let from = 0; from < subjects.length; from += AT_ONCE) {
      const some = subjects.slice(from, from + AT_ONCE);
      const days = await subjectsOf(db, workspaceId, TIMETABLE[name].of, some);
      said.push(...(await saidTo({ db, now: at, workspaceId, log }, days, request, nameOf)));
      others.push(...upcoming(name, days, at, nameOf));
      absent.push(...absences(name, days, at, nameOf));
    }
  }
  if (said.length > 0) {
    const end = send ? 'It will be sent.' : 'Nothing was kept; --send lets it stand.';
    return [`${name} at ${at}: ${count(said.length, 'occasion')}. ${end}`, ...said].join('\n\n');
  }
  return [`${name}: nobody is due at ${at}.`, ...absencesInWords(absent), whoIsNext(others)].join(' ');
}

async function saidTo(work: Work, days: Map<string, Subject>, { name, send }: JobRequest, nameOf: NameOf) {
  const slots = [...days].flatMap(([subject, its]) => slotNow(name, subject, its, work.now) ?? []);
  if (slots.length === 0) return [];
  return rolledBackUnless(send, work.db, async (tx) => {
    const decided = await decide({ ...work, db: tx }, name, slots);
    const mine = new Set(await write({ ...work, db: tx }, decided));
    const texts: string[] = [];
    for (const one of decided) texts.push(await occasionText({ ...work, db: tx }, one, mine.has(one), nameOf));
    return texts;
  });
}

type Upcoming = { at: Temporal.Instant; who: string };

/** The first of these subjects that is due after `at`; none where none is. */
function upcoming(name: JobName, days: Map<string, Subject>, at: Temporal.Instant, nameOf: NameOf): Upcoming[] {
  const all = [...days].flatMap(([subject, its]) => {
    const next = nextSaid(name, its, at);
    return next ? [{ at: next, who: `${nameOf(subject) ?? subject} at ${local(next, its.zone)}` }] : [];
  });
  return all.sort((a, b) => Temporal.Instant.compare(a.at, b.at)).slice(0, 1);
}

/** Those who would be due on a usual working day. */
function absences(name: JobName, days: Map<string, Subject>, at: Temporal.Instant, nameOf: NameOf): Absent[] {
  return [...days].flatMap(([subject, its]) => {
    const why = occasionNow(name, its, at) ? null : whyAbsent(name, its, at);
    return why ? [{ who: nameOf(subject) ?? subject, why }] : [];
  });
}

function whoIsNext(others: Upcoming[]): string {
  const [next] = others.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  if (next) return `The next is ${next.who}.`;
  return 'Nobody is scheduled for it: people are from their first command on, sales teams once they are set up.';
}

function slotNow(job: JobName, subject: string, days: Subject, at: Temporal.Instant): Slot | null {
  const occasion = occasionNow(job, days, at);
  return occasion && { ...occasion, job, subject, days };
}

async function rolledBackUnless<Result>(keep: boolean, db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> {
  const rollBack = new Error('planned only');
  let result: { of: Result } | undefined;
  try {
    await db.transaction(async (tx) => {
      result = { of: await work(tx) };
      if (!keep) throw rollBack;
    });
  } catch (error) {
    if (error !== rollBack) throw error;
  }
  if (!result) throw new Error('a transaction ended without its result');
  return result.of;
}
