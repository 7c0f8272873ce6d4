import type { Desk, GuideStep } from '../web/wire.ts';
import type { MoveClock } from './bar/clock-panel.tsx';
import { readDesk } from './desk/desk-watch.ts';
import { dateIn, instantOf } from './desk/when.ts';
import { FIRST, type Go, TEAM } from './desk/whereabouts.ts';

const UPDATE = '/deal update acme proposal 40k next send MSA by fri';

const PLAY = '/coach send me information';

/** Minutes after the channel's nudges, so that they are there. */
const AFTERNOON = '15:05';

const DAY = 86_400_000;

export type Hands = { go: Go; move: MoveClock; write: (text: string) => void; desk: Desk };

/** Brings one to where a step of the guide is done, and the clock to when; pressing and sending stays one's own. */
export async function leadTo(step: GuideStep, { go, move, write, desk: { clock, isNudged } }: Hands): Promise<void> {
  if (step === 'update') {
    go(FIRST);
    return write(UPDATE);
  }
  if (step === 'play') {
    go(FIRST);
    return write(PLAY);
  }
  if (step === 'digest') {
    go(FIRST);
    await move('morning');
  } else if (step === 'nudge') {
    go(TEAM);
    if (!isNudged) await move(nextAfternoon(clock));
  } else {
    go({ ...TEAM, thread: null });
    const thread = (await weeklyThread()) ?? (await move('monday').then(weeklyThread));
    go({ ...TEAM, thread: thread ?? null });
  }
}

/** The newest thread that Sideline began in the team's channel. */
async function weeklyThread(): Promise<string | undefined> {
  const desk = await readDesk(TEAM);
  const parents = new Set(desk?.posts.map((post) => post.thread_ts));
  return desk?.posts.findLast(({ ts, bot_id: bot }) => bot !== undefined && parents.has(ts))?.ts;
}

/** The next afternoon of a working day on the office's clock. */
function nextAfternoon({ now, zone }: Desk['clock']): string {
  for (let day = now; ; day += DAY) {
    const date = dateIn(zone, day);
    const afternoon = instantOf(zone, date, AFTERNOON);
    const isWorkingDay = ![0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay());
    if (isWorkingDay && Date.parse(afternoon) > now) return afternoon;
  }
}
