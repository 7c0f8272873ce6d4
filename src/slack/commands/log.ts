import { type Activity, isTouch, sectionOf } from '../../domain/activity.ts';
import { sectionOfStage } from '../../domain/stages.ts';
import { angleIn } from '../../domain/text/angle.ts';
import { readLog } from '../../domain/text/log-command.ts';
import { logActivities } from '../../store/activities.ts';
import { settleReached } from '../../store/commitment-progress.ts';
import { logModal } from '../modals/log.ts';
import { showProgress } from '../thread-part.ts';
import { progressBlocks } from '../views/commitment-progress.ts';
import { logged } from '../views/logged.ts';
import { afterLog } from './after-log.ts';
import { chooseDeal, WORKED } from './choose-deal.ts';
import { type Ask, actOf, type Command } from './subcommand.ts';

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
    if (ask.text === '') return { modal: logModal() };
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
    const more = await afterLog(ask, { entries, deal, note, on, at, act });
    const also = [...progressBlocks(reached, today), ...more];
    return { message: logged(entries, deal, { act, note, on, today }, also) };
  },
};

/** Now for today, else towards the end of that day's work. */
function momentOn(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): Temporal.Instant {
  if (date.equals(now.toPlainDate())) return now.toInstant();
  return date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '17:00' }).toInstant();
}
