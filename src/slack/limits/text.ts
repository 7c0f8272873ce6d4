import { at, type Check, fault, fieldsOf, optional } from './fault.ts';

/** action_id, block_id, callback_id, external_id. */
export const ID_LENGTH = 255;

/** Checks a string of `min` to `max` characters. Counted in UTF-16 units, the strictest way to read Slack's limit. */
export function string(max: number, min = 1): Check {
  return (value, path) => {
    if (typeof value !== 'string') return fault(path, 'not a text');
    if (value.length > max) return fault(path, `${value.length} characters, ${max} allowed`);
    if (value.length < min)
      return fault(path, min === 1 ? 'empty' : `${value.length} characters, at least ${min} needed`);
    return [];
  };
}

/** Checks one of a few words. */
export function oneOf(...words: string[]): Check {
  return (value, path) =>
    typeof value === 'string' && words.includes(value) ? [] : fault(path, `must be one of ${words.join(', ')}`);
}

/** Checks a whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): Check {
  return (value, path) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : fault(path, `must be a whole number from ${min} to ${max}`);
}

function textObject(types: string[], max: number): Check {
  return (value, path) => {
    const text = fieldsOf(value);
    if (!text) return fault(path, 'not a text object');
    if (!types.includes(String(text.type))) return fault(path, `must be ${types.join(' or ')}`);
    const emoji = text.emoji !== undefined && text.type === 'mrkdwn' ? fault(path, 'emoji is for plain_text only') : [];
    return [...string(max)(text.text, path), ...emoji];
  };
}

/** Checks a plain_text object. */
export const plainText = (max: number): Check => textObject(['plain_text'], max);

/** Checks a plain_text or mrkdwn object. */
export const anyText = (max: number): Check => textObject(['plain_text', 'mrkdwn'], max);

/** Checks an optional id of up to 255 characters. */
export const id =
  (name: string): Check =>
  (owner, path) =>
    optional(fieldsOf(owner)?.[name], at(path, name), string(ID_LENGTH));
