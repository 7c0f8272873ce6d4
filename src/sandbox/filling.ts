import { UserError } from '../domain/errors.ts';
import { clockTime } from '../domain/text/clock-time.ts';
import { readDate } from '../domain/text/date.ts';
import type { Button } from './buttons.ts';
import { fieldsOf } from './form.ts';
import type { Office } from './office.ts';
import { wordsOf } from './slack/elements.ts';
import type { Filled } from './slack/submissions.ts';
import { PEOPLE, TEAMS, userIdOf, WORKSPACE, zoneOfUser } from './team/people.ts';

const PAIR = /"([^"=]+)=([^"]*)"|([^\s"=]+)=(?:"([^"]*)"|([^\s"]*))/g;

/** The fields of `stage=proposal amount=40k "nextStep=send MSA"`, by name. Throws UserError for what is no such list. */
export function filledFrom(words: string): Record<string, string> {
  const pairs = [...words.matchAll(PAIR)].map(([, quoted, held, bare, inQuotes, plain]): [string, string] => [
    quoted ?? bare ?? '',
    held ?? inQuotes ?? plain ?? '',
  ]);
  if (pairs.length === 0 || words.replaceAll(PAIR, '').trim() !== '') {
    throw new UserError('Write it like `fill amount=40k "nextStep=send MSA"`.');
  }
  return Object.fromEntries(pairs);
}

/** Pickers of people and channels. */
const ID_PICKERS = new Set(['users_select', 'multi_users_select', 'conversations_select']);

/** What a person's words put into a field of the open form: themselves, a date, or the one option they fit. Throws UserError. */
export async function valueFor(
  { slack, now }: Pick<Office, 'slack' | 'now'>,
  userId: string,
  field: string,
  text: string,
): Promise<Filled[string]> {
  const form = slack.modal(userId);
  const found = form && fieldsOf(form).find(({ name }) => name === field);
  if (!form || !found) {
    const names = form ? fieldsOf(form).map(({ name }) => name) : [];
    if (names.length === 0) throw new UserError('There is nothing to fill in here. `close` closes the form.');
    throw new UserError(`The form has no field "${field}". It has: ${names.join(', ')}.`);
  }
  if (found.element.type === 'datepicker') return dateOf(text, userId, now());
  const type = String(found.element.type);
  if (ID_PICKERS.has(type)) return idsFrom(text, type);
  if (type === 'timepicker') return timeOf(text);
  if (type === 'checkboxes') return text === '' ? [] : text.split(/\s*,\s*/);
  if (!type.endsWith('external_select')) return text;
  if (text === '') return null;
  const { options = [] } = await slack.as(userId).suggest(form, String(found.element.action_id), text);
  const [option, ...others] = options;
  const exact =
    options.find((one) => wordsOf(one.text) === text || one.value === text) ??
    (others.length === 0 ? option : undefined);
  if (exact) return exact;
  if (!option) throw new UserError(`"${text}" finds nothing.`);
  throw new UserError(`"${text}" finds several: ${options.map((one) => `"${wordsOf(one.text)}"`).join(', ')}.`);
}

/** What pressing this button sends: its value, or what of it is picked by its words. Throws UserError for what is not there. */
export function pickedFrom(
  { number, value, picks }: Pick<Button, 'number' | 'value' | 'picks'>,
  words: string,
  userId: string,
  { now }: Pick<Office, 'now'>,
): string | null {
  if (picks === null) return value;
  if (picks.is === 'box') return picks.isTicked ? null : value;
  if (picks.is === 'date') {
    if (words === '') throw new UserError(`Until when? Write it like \`click ${number} fri\`.`);
    return dateOf(words, userId, now());
  }
  const wanted = words.toLowerCase();
  const options = picks.of.filter((option) => option.toLowerCase().startsWith(wanted));
  // "friday" is enough for "Friday, 13 Mar".
  const found =
    options.find((option) => option.toLowerCase() === wanted) ??
    (wanted && options.length === 1 ? options[0] : undefined);
  if (found) return found;
  const choice = picks.of.join(', ');
  throw new UserError(`Which of them? Write it like \`click ${number} ${picks.of[0]}\`. There are: ${choice}.`);
}

/** People or a channel by their names: `@bea @ines`, `#team-enterprise`. Throws UserError for who or what is not there. */
function idsFrom(text: string, type: string): Filled[string] {
  const names = text
    .split(/[\s,]+/)
    .map((name) => name.replace(/^[@#]/, '').toLowerCase())
    .filter(Boolean);
  const ids = names.map((name) => {
    const person = PEOPLE.find((one) => one.name === name);
    const channel = Object.values(TEAMS).find((team) => team.channel === name);
    const id = type === 'conversations_select' ? channel?.channelId : person && userIdOf(person.name);
    if (!id) throw new UserError(`Nobody and nothing here is called "${name}". \`who\` names the people.`);
    return id;
  });
  return type === 'multi_users_select' ? ids : (ids[0] ?? null);
}

/** A time as a clock shows it: 09:15. Throws UserError. */
function timeOf(text: string): string | null {
  if (text === '') return null;
  const time = clockTime(text.toLowerCase());
  if (!time) throw new UserError(`"${text}" is no time. Write it like 9:15 or 6pm.`);
  return time.toString({ smallestUnit: 'minute' });
}

/** A calendar is clicked in Slack; here the date is written. */
function dateOf(text: string, userId: string, now: Temporal.Instant): string | null {
  if (text === '') return null;
  const { dayOrder, currency } = WORKSPACE;
  const date = readDate(text, { at: now.toZonedDateTimeISO(zoneOfUser(userId)), dayOrder, currency, stages: {} });
  if (!date) throw new UserError(`"${text}" is no date. Write it like fri, 13 mar or 2026-03-13.`);
  return date.toString();
}
