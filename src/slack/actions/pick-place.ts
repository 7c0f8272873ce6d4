import type { SlackOptionsMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { countries } from '../../domain/country.ts';
import { CURRENCIES } from '../../domain/money.ts';
import { visible } from '../../domain/text/clean.ts';
import { ZONES } from '../../domain/zone.ts';
import { type Choice, optionFor } from '../modals/pickers.ts';
import { countryChoice, currencyChoice, zoneChoice } from '../views/setup-choices.ts';

/** Slack's cap on what a menu offers. */
const OFFERED = 100;

const TYPED = z.object({ value: z.string().default('') });

/** The zones whose name has all that was typed. */
export const pickZoneOptions = (_deps: Deps) => offer(() => ZONES.map(zoneChoice));

/** The countries whose holidays we know, by name or code. */
export const pickCountryOptions = (_deps: Deps) => offer(() => countries().map(({ code }) => countryChoice(code)));

/** The currencies, by code or name. */
export const pickCurrencyOptions = (_deps: Deps) => offer(() => CURRENCIES.map(currencyChoice));

function offer(all: () => Choice[]) {
  return async ({ ack, body }: SlackOptionsMiddlewareArgs<'block_suggestion'>) => {
    const { value } = TYPED.parse(body);
    await ack({ options: fitting(all(), visible(value)).slice(0, OFFERED).map(optionFor) });
  };
}

/** Those that have every typed word in their own, accents and capitals aside; those that begin with them first. */
function fitting(choices: Choice[], typed: string): Choice[] {
  const words = plainly(typed)
    .split(/[\s/_]+/)
    .filter(Boolean);
  const found = choices.filter(({ value, says }) => words.every((word) => plainly(`${value} ${says}`).includes(word)));
  const begins = ({ value, says }: Choice) => [value, says].some((text) => plainly(text).startsWith(plainly(typed)));
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

function plainly(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
