import { type Activity, sectionOf } from '../../domain/activity.ts';
import { readLog } from '../../domain/text/log-command.ts';
import { logActivities } from '../../store/activities.ts';
import { logged } from '../views/logged.ts';
import { chooseDeal, WORKED } from './choose-deal.ts';
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
    const activities: Omit<Activity, 'at'>[] = entries.map(({ kind, count }) => ({
      userId: ask.actor.userId,
      dealId: deal?.id ?? null,
      kind,
      section: sectionOf(kind, deal?.stage ?? null),
      count,
    }));
    const at = momentOn(on, ask.said.at);
    const act = await logActivities(ask.db, ask.actor, activities, { ...actOf(ask, note), at });
    if (act === undefined) return { message: { text: 'I heard that already. Nothing was logged twice.' } };
    return { message: logged(entries, deal, { act, note, on, today: ask.said.at.toPlainDate() }) };
  },
};

/** Now for today, else towards the end of that day's work. */
function momentOn(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): Temporal.Instant {
  if (date.equals(now.toPlainDate())) return now.toInstant();
  return date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '17:00' }).toInstant();
}
