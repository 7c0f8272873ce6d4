import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { add, noFigures } from './score-text/figures.ts';
import { type LabelledSet, ownSets, setOf } from './score-text/labelled-set.ts';
import { miss } from './score-text/miss.ts';
import { type Column, report } from './score-text/report.ts';
import { scored } from './score-text/scoring.ts';

/** Which misses are printed: `quiet` none; `aside` also those of lines kept aside; `asked` also what was asked although it was right. */
export type Shown = { quiet: boolean; aside: boolean; asked: boolean };

/** The figures of the lines for development, of those kept aside (every third), and of all. Each miss is passed to `tell`. */
export async function scoreOf(
  sets: readonly LabelledSet[],
  shown: Shown,
  tell: (miss: string) => void,
): Promise<Column[]> {
  const [development, aside, all] = [noFigures(), noFigures(), noFigures()];
  for (const set of sets) {
    for await (const one of scored(set)) {
      add(one.aside ? aside : development, one.result);
      add(all, one.result);
      const isMissed = !one.result.right || (shown.asked && one.result.asked && !one.result.asks);
      if (isMissed && !shown.quiet && (shown.aside || !one.aside)) tell(miss(basename(set.file), one));
    }
  }
  return [
    { title: 'development', figures: development },
    { title: 'kept aside', figures: aside },
    { title: 'all', figures: all },
  ];
}

/** How the script is called. */
const USAGE = `How well messages are understood without a model: docs/reading.md.

npm run score:text                      the sets kept here
npm run score:text -- --file set.jsonl  a set of your own, one message a line

--file      messages with their labels; what is not given is taken from set.settings.json and set.deals.txt beside it
--deals     the deals they are said among, one name a line
--now       when they are said: 2026-11-24T10:00:00Z
--zone      where: Europe/London
--currency  of an amount without a sign: USD
--quiet     no misses, only the figures
--asked     also what was asked although it was right
--aside     also the misses of the lines kept aside in our own sets`;

async function main(): Promise<void> {
  const { help, file, quiet, aside, asked, ...settings } = optionsOf(process.argv.slice(2));
  if (help) return console.log(USAGE);
  if (file === undefined && Object.keys(settings).length > 0) {
    throw new Error('--now, --zone, --currency and --deals belong to a --file; the sets kept here have their own.');
  }
  const sets = file === undefined ? ownSets() : [setOf(file, settings)];
  const shown = { quiet, asked, aside: aside || file !== undefined };
  const columns = await scoreOf(sets, shown, (block) => console.log(block));
  console.log(report(file === undefined ? columns : columns.slice(-1)));
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    file: text,
    now: text,
    zone: text,
    currency: text,
    deals: text,
    quiet: flag,
    aside: flag,
    asked: flag,
    help: flag,
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/(?<=\.)\s/) : [];
    throw new Error(`${sentence.replace(/\.?$/, '.')} Options are --${Object.keys(options).join(', --')}.`);
  }
}
