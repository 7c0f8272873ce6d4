import { instantAt } from '../domain/calendar.ts';
import type { Acts } from './acts.ts';
import type { Button } from './buttons.ts';
import { DAY, EVENING, type Step } from './day.ts';
import type { Office } from './office.ts';
import type { Screen } from './screen.ts';
import { OFFICE_ZONE, personNamed, TEAMS, userIdOf } from './team/people.ts';

type Stage = { office: Office; screen: Screen; acts: Acts };

/** Plays the day of the Monday `start`, people and clock together, until the evening. */
export async function playDay(stage: Stage, start: Temporal.PlainDate): Promise<void> {
  const steps = DAY.map((step) => ({ step, at: instantOf(start, personNamed(step.who).zone, step.at) }));
  for (const { step, at } of steps.sort((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    await stage.office.moveTo(at);
    await perform(step, stage);
  }
  await stage.office.moveTo(instantOf(start, OFFICE_ZONE, EVENING));
}

function instantOf(date: Temporal.PlainDate, zone: string, time: string): Temporal.Instant {
  return instantAt(zone, date, Temporal.PlainTime.from(time));
}

/** Does what the step says. Throws where it cannot be done: no such button, no form, nobody asked. */
export async function perform(
  step: Step,
  { office, screen, acts }: Pick<Stage, 'office' | 'acts'> & { screen: Pick<Screen, 'all'> },
): Promise<void> {
  const userId = userIdOf(step.who);
  if ('types' in step) await acts.type(step.who, step.types);
  else if ('presses' in step) await acts.press(userId, buttonFor(step, screen.all()), step.picks);
  else if ('fills' in step) await acts.fill(userId, step.fills);
  else if ('submits' in step) await acts.submit(userId);
  else if ('closes' in step) await acts.closeForm(userId);
  else if ('answers' in step) await acts.answer(step.who, step.answers, questionFor(userId, office));
  else if ('says' in step) await acts.say(step.who, step.says, TEAMS[step.in].channelId);
  else if ('status' in step) await acts.setStatus(step.who, step.status, step.because);
  else await acts.openHome(step.who);
}

/** The newest button of these words that is this person's to press: of several in one message, the one under the words. */
function buttonFor({ who, presses, beside = '' }: Extract<Step, { presses: string }>, all: Button[]): Button {
  const own = all.filter(({ label, by }) => label === presses && (by ?? userIdOf(who)) === userIdOf(who));
  const newest = own.findLast(({ line }) => line.includes(beside));
  if (!newest) throw new Error(`${who} sees no button "${presses}" beside "${beside}"`);
  return own.findLast(({ place, above }) => place === newest.place && above.includes(beside)) ?? newest;
}

/** The thread in which the bot last spoke to this person. */
function questionFor(userId: string, { slack }: Office): { channel: string; ts: string } {
  const channels = slack.snapshot().workspaces.flatMap(({ channels }) => channels);
  const asked = channels
    .filter(({ members, isDm }) => !isDm && members.includes(userId))
    .flatMap(({ id }) => slack.messages(id))
    .findLast(
      ({ thread_ts, blocks }) => thread_ts !== undefined && JSON.stringify(blocks ?? []).includes(`<@${userId}>`),
    );
  if (!asked?.thread_ts) throw new Error(`nobody asked ${userId} anything in a thread`);
  return { channel: asked.channel, ts: asked.thread_ts };
}
