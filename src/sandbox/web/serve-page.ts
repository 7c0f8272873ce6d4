import { UserError } from '../../domain/errors.ts';
import { askedToEnd } from '../../signals.ts';
import { cityOf, longDay } from '../headings.ts';
import type { Wish } from '../start.ts';
import { OFFICE_ZONE } from '../team/people.ts';
import { empty, FOLDER, holdSandbox } from './folder.ts';
import { type House, openHouse } from './house.ts';
import { buildPage, isBuilt } from './page-build.ts';
import { serveHouse } from './server.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Serves the page until the process is told to end, and keeps all for the next start. Throws UserError where it cannot. */
export async function servePage({ start, isNamed, port, reset }: Extract<Wish, { serves: 'page' }>): Promise<void> {
  // Whoever read us through a pipe may go; the page is served on.
  process.stdout.on('error', () => undefined);
  const { tell, letGo } = holdSandbox(FOLDER);
  const asked = askedToEnd(['SIGHUP']);
  try {
    say('Sideline sandbox: a made-up sales team and a Slack of its own. Nothing leaves this machine.');
    await havePage();
    if (reset) empty(FOLDER);
    const house = await openHouse(FOLDER, start);
    try {
      const { address, close } = await serveHouse(house, port);
      tell(address);
      const isLeftAside = isNamed && !house.start.equals(start);
      // In one piece: whoever waits for the address has then read it all.
      say([greeting(address, house), ...(isLeftAside ? [leftAside(start, house)] : [])].join('\n'));
      await asked;
      house.office.halt();
      await close();
    } finally {
      await house.close();
    }
  } finally {
    letGo();
  }
  process.exit(0);
}

async function havePage(): Promise<void> {
  if (isBuilt()) return;
  say('The page is built first, which takes a few seconds.');
  if (await buildPage()) return;
  throw new UserError(
    'The page cannot be built, because Vite is not installed. Install it with `npm ci`, development dependencies included, or take the terminal: npm start -- --terminal',
  );
}

function greeting(address: string, { office }: House): string {
  const now = office.now().toZonedDateTimeISO(OFFICE_ZONE);
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  return [
    '',
    `  Open ${address}`,
    '',
    `It is ${longDay(now.toPlainDate())}, ${time} in ${cityOf(OFFICE_ZONE)}. Ctrl-C ends it and keeps all in ${FOLDER}; --reset starts over.`,
  ].join('\n');
}

function leftAside(start: Temporal.PlainDate, house: House): string {
  return `The office kept here began on ${longDay(house.start)} and goes on, so --start ${start} is left aside. To begin there, add --reset.`;
}
