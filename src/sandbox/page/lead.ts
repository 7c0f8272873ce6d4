import type { Desk, GuideStep } from '../web/wire.ts';
import type { MoveClock } from './bar/clock-panel.tsx';
import { readDesk } from './desk/desk-watch.ts';
import { dateIn, instantOf, millisOf, timeIn } from './desk/when.ts';
import { FIRST, type Go, TEAM, type Whereabouts } from './desk/whereabouts.ts';

const UPDATE = 'acme moved to proposal 40k, sending msa fri';

/** Said in the team's channel. */
const ALOUD = 'blue heron moved to negotiation, 75k';

const PLAY = '/coach send me information';

/** Minutes after the channel's nudges, so that they are there. */
const AFTERNOON = '15:05';

/** When a week's thread closes. */
const CLOSES = { on: 5, at: '15:30' };

const DAY = 86_400_000;

export type Hands = {
  go: Go;
  move: MoveClock;
  /** Puts words into the composer of a place. */
  write: (text: string, place: Pick<Whereabouts, 'me' | 'place'>) => void;
  /** Opens what one said last there, to be edited. */
  edit: (place: Pick<Whereabouts, 'me' | 'place'>) => void;
  desk: Desk;
};

/** Brings one to where a step of the guide is done, and the clock to when; pressing and sending stays one's own. */
export async function leadTo(
  step: GuideStep,
  { go, move, write, edit, desk: { clock, isNudged } }: Hands,
): Promise<void> {
  if (step === 'update') {
    go(FIRST);
    return write(UPDATE, FIRST);
  }
  if (step === 'reword') {
    go(FIRST);
    return edit(FIRST);
  }
  if (step === 'aloud') {
    go({ ...TEAM, thread: null });
    return write(ALOUD, TEAM);
  }
  if (step === 'play') {
    go(FIRST);
    return write(PLAY, FIRST);
  }
  if (step === 'digest') {
    go(FIRST);
    await move('morning');
  } else if (step === 'nudge') {
    go(TEAM);
    if (!isNudged) await move(nextAfternoon(clock));
  } else {
    go({ ...TEAM, thread: null });
    const isThere = await weeklyThread(clock);
    if (!isThere) await move('monday');
    if (step === 'close' && !isOver(clock)) await move('friday');
    go({ ...TEAM, thread: isThere ?? (await weeklyThread(clock)) ?? null });
  }
}

/** The thread that Sideline began in the team's channel in the week of this moment, or later. */
async function weeklyThread({ now, zone }: Desk['clock']): Promise<string | undefined> {
  const desk = await readDesk(TEAM);
  const parents = new Set(desk?.posts.map((post) => post.thread_ts));
  const since = now - weekdayIn(zone, now) * DAY;
  return desk?.posts.findLast(({ ts, bot_id: bot }) => bot !== undefined && parents.has(ts) && millisOf(ts) > since)
    ?.ts;
}

/** Whether the week's thread was closed already. */
function isOver({ now, zone }: Desk['clock']): boolean {
  const weekday = weekdayIn(zone, now);
  return weekday > CLOSES.on || (weekday === CLOSES.on && timeIn(zone, now) >= CLOSES.at);
}

/** Monday is 1, Sunday 7. */
function weekdayIn(zone: string, millis: number): number {
  return new Date(`${dateIn(zone, millis)}T12:00Z`).getUTCDay() || 7;
}

/** The next afternoon of a working day on the office's clock. */
function nextAfternoon({ now, zone }: Desk['clock']): string {
  for (let day = now; ; day += DAY) {
    const date = dateIn(zone, day);
    const afternoon = instantOf(zone, date, AFTERNOON);
    const isWorkingDay = weekdayIn(zone, day) <= 5;
    if (isWorkingDay && Date.parse(afternoon) > now) return afternoon;
  }
}
