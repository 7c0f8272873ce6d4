import { type Activity, type ActivityKind, isTouch, sectionOf } from '../../domain/activity.ts';
import type { Deal } from '../../domain/deal.ts';
import { isBareResult } from '../../domain/hearing.ts';
import { isScenarioName } from '../../domain/scenario-name.ts';
import { sectionOfStage } from '../../domain/stages.ts';
import { angleIn } from '../../domain/text/angle.ts';
import type { Counted } from '../../domain/text/count.ts';
import { readLog } from '../../domain/text/log-command.ts';
import { logActivities } from '../../store/activities.ts';
import { settleReached } from '../../store/commitment-progress.ts';
import type { Block } from '../message.ts';
import { showProgress } from '../thread-part.ts';
import { progressBlocks } from '../views/commitment-progress.ts';
import { askNext } from '../views/item-done.ts';
import { logged } from '../views/logged.ts';
import { playBlocks } from './carried-play.ts';
import { chooseDeal, WORKED } from './choose-deal.ts';
import { excuseBlocks } from './excuse.ts';
import { type Ask, actOf, type Command, usageOf } from './subcommand.ts';

/** `/log`: what was done, counted, on a deal or on none. All its words are the activity; there is nothing to choose. */
export const log: Command = {
  name: '/log',
  lines: [
    { usage: '/log 12 calls 3 emails', summary: 'Activities of today, counted' },
    { usage: '/log voicemail acme', summary: 'A touch on a deal' },
    { usage: '/log meeting with globex: wants SOC2', summary: 'A touch with a note' },
    { usage: '/log 4 calls yesterday', summary: 'An earlier day' },
  ],
  async run(ask: Ask) {
    if (ask.text === '') return { message: usageOf(log) };
    const { entries, name, note, on } = readLog(ask.text, ask.said);
    const deal =
      name.words === '' && ask.chosen === null ? null : await chooseDeal(ask, name, { statuses: [...WORKED, 'won'] });
    const dealId = deal?.id ?? null;
    const angle = note ? angleIn(note) : null;
    const activities: Omit<Activity, 'at'>[] = entries.map(({ kind, count }) => ({
      userId: ask.actor.userId,
      dealId,
      kind,
      section: sectionOf(kind, deal && sectionOfStage(ask.workspace.stages, deal.stage)),
      count,
      angle: isTouch({ dealId, kind }) ? angle : null,
    }));
    const at = momentOn(on, ask.said.at);
    const act = await logActivities(ask.db, ask.actor, activities, { ...actOf(ask, note), at });
    if (act === undefined) return { message: { text: 'I heard that already. Nothing was logged twice.' } };
    const reached = await settleReached(ask.db, ask.member, act, ask.now);
    await showProgress({ db: ask.db, workspaceId: ask.member.workspaceId, now: ask.now }, ask.member.userId, reached);
    const today = ask.said.at.toPlainDate();
    // One answer asks one thing: of a cause outside, else what is next, else whether the play was done.
    const excuse =
      note && !isScenarioName(note) && !isBareResult(note) ? await excuseBlocks(ask, { text: note, deal, act }) : [];
    const isTouched = activities.some(isTouch);
    const next = excuse.length === 0 && isTouched && deal ? nextBlocks(deal, on, today) : [];
    const mayAsk = excuse.length === 0 && next.length === 0;
    const about = { kind: tellingKind(entries), text: note, act, at, mayAsk };
    const play = deal ? await playBlocks(ask, { ...about, deal }) : [];
    const also = [...progressBlocks(reached, today), ...excuse, ...play, ...next];
    return { message: logged(entries, deal, { act, note, on, today }, also) };
  },
};

/** What is next, where the touch came when the deal's step was due: it may have been that, and the step still stands. */
function nextBlocks(deal: Deal, on: Temporal.PlainDate, today: Temporal.PlainDate): Block[] {
  const isDue = deal.nextStepOn !== null && Temporal.PlainDate.compare(deal.nextStepOn, on) <= 0;
  return isDue ? askNext(deal, today) : [];
}

/** Kinds by which a touch may carry a scenario, those that tell most first: who was met is not silent. */
const TELLING: readonly ActivityKind[] = ['meeting', 'demo', 'visit', 'voicemail', 'email'];

/** Of several kinds logged at once, the one that tells most of what was met. */
function tellingKind(entries: readonly Counted[]): ActivityKind {
  const kinds = entries.map(({ kind }) => kind);
  return TELLING.find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'call';
}

/** Now for today, else towards the end of that day's work. */
function momentOn(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): Temporal.Instant {
  if (date.equals(now.toPlainDate())) return now.toInstant();
  return date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '17:00' }).toInstant();
}
