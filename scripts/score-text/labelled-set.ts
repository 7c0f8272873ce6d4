import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isCurrency } from '../../src/domain/money.ts';
import type { Heard, KnownDeal } from '../../src/domain/text/message/heard.ts';
import { jsonLines, type Line } from '../json-lines.ts';
import { readableFile } from '../readable-file.ts';
import { EXAMPLE, LABELLED, type Labelled } from './labelled.ts';

/** A labelled set: its file, and where, when and among which deals its messages were said. */
export type LabelledSet = { file: string; heard: Heard };

/** The settings of a set as they are typed or stand beside its file, each only where given. */
export type Settings = { now?: string; zone?: string; currency?: string; deals?: string };

const SETTINGS = z.object({ now: z.string(), zone: z.string(), currency: z.string() }).partial();

/** Where no settings are given: a Tuesday morning in London, in dollars. */
const DEFAULTS = { now: '2026-11-24T10:00:00Z', zone: 'Europe/London', currency: 'USD' };

/** The folder of the sets that are kept here. */
const OWN_SETS = new URL('../../test/domain/text/messages/', import.meta.url);

/** The set of a file. What is not given is taken from `set.settings.json` and `set.deals.txt` beside it. Throws where a setting is wrong. */
export function setOf(file: string, given: Settings): LabelledSet {
  const beside = file.replace(/\.[^./\\]*$/, '');
  const kept = existsSync(`${beside}.settings.json`) ? settingsIn(`${beside}.settings.json`) : {};
  const { now, zone, currency } = { ...DEFAULTS, ...kept, ...given };
  const at = instantOf(now).toZonedDateTimeISO(zoneOf(zone));
  const said = { at, dayOrder: 'dmy' as const, currency: currencyOf(currency), stages: {} };
  const ownDeals = `${beside}.deals.txt`;
  const dealsFile = given.deals ?? (existsSync(ownDeals) ? ownDeals : new URL('deals.txt', OWN_SETS));
  return { file, heard: { said, deals: dealsIn(dealsFile), lastDeal: null } };
}

/** The sets kept here, in the order of their names. */
export function ownSets(): LabelledSet[] {
  const files = readdirSync(OWN_SETS).filter((name) => name.endsWith('.jsonl'));
  return files.sort().map((name) => setOf(fileURLToPath(new URL(name, OWN_SETS)), {}));
}

/** The messages of a set with their labels, as its file is read. Throws where a line is wrong, and names it. */
export function linesOf({ file }: LabelledSet): AsyncGenerator<Line<Labelled>> {
  return jsonLines<Labelled>(file, LABELLED, EXAMPLE);
}

/** The deals of a file with one name a line, all open, the id its place among them. */
function dealsIn(file: string | URL): KnownDeal[] {
  const names = readFileSync(readableFile(file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name, at) => ({ id: at + 1, name, account: null, currency: null, stage: 'contacted', status: 'open' }));
}

function settingsIn(file: string): Omit<Settings, 'deals'> {
  const { now, zone, currency } = SETTINGS.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...(now && { now }), ...(zone && { zone }), ...(currency && { currency }) };
}

function instantOf(now: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(now);
  } catch {
    throw new Error(`"${now}" is no time. Write --now 2026-11-24T10:00:00Z.`);
  }
}

function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`"${zone}" is no time zone. Write --zone Europe/London.`);
  }
}

function currencyOf(currency: string): string {
  const code = currency.toUpperCase();
  if (isCurrency(code)) return code;
  throw new Error(`"${currency}" is no currency. Write --currency USD.`);
}
