import type { RichTextSectionElement } from 'slack-blocks-to-jsx';

/** What reading mrkdwn needs to know of the place it is read in. */
export type Reading = {
  /** The name of a person or channel of this id, if there is one here. */
  nameOf: (id: string) => string | undefined;
  /** A moment in Slack's words, such as `{date_short} at {time}`. */
  dated: (seconds: number, words: string) => string;
};

type Style = { bold?: boolean; italic?: boolean; strike?: boolean };

/** A mark opens after anything but a letter, a digit or itself, and closes before the same, on one line. */
const marked = (mark: string) =>
  `(?<![\\p{L}\\p{N}${mark}])${mark}(?![\\s${mark}])([^${mark}\\n]*[^\\s${mark}])${mark}(?![\\p{L}\\p{N}${mark}])`;
const TOKEN = new RegExp(
  `\`([^\`\\n]+)\`|<([^<>\\n]+)>|${marked('\\*')}|(?<![\\p{L}\\p{N}_])_(?![\\s_])([^\\n]*?[^\\s_])_(?![\\p{L}\\p{N}_])|${marked('~')}`,
  'gu',
);
const EMOJI = /:([a-z0-9_+'-]+)(?:::skin-tone-([2-6]))?:/g;

/** The elements of a line or more of mrkdwn. */
export function spansOf(text: string, reading: Reading, style: Style = {}): RichTextSectionElement[] {
  const spans: RichTextSectionElement[] = [];
  let from = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [whole, code, angled, bold, italic, strike] = found;
    spans.push(...unstyled(entitiesRead(text.slice(from, found.index)), style));
    from = found.index + whole.length;
    if (code !== undefined) spans.push({ type: 'text', text: entitiesRead(code), style: { ...style, code: true } });
    else if (angled !== undefined) spans.push(...angle(angled, reading, style));
    else if (bold !== undefined) spans.push(...spansOf(bold, reading, { ...style, bold: true }));
    else if (italic !== undefined) spans.push(...spansOf(italic, reading, { ...style, italic: true }));
    else if (strike !== undefined) spans.push(...spansOf(strike, reading, { ...style, strike: true }));
  }
  spans.push(...unstyled(entitiesRead(text.slice(from)), style));
  return spans;
}

/** Text in which nothing is read but the names of emoji. */
export function unstyled(text: string, style: Style): RichTextSectionElement[] {
  const spans: RichTextSectionElement[] = [];
  const say = (words: string) => {
    if (words !== '') spans.push({ type: 'text', text: words, style });
  };
  let from = 0;
  for (const found of text.matchAll(EMOJI)) {
    const [whole, name = '', tone] = found;
    say(text.slice(from, found.index));
    from = found.index + whole.length;
    spans.push({ type: 'emoji', name, ...(tone ? { skin_tone: toneOf(tone) } : {}) });
  }
  say(text.slice(from));
  return spans;
}

/** Slack counts skin tones from 2, the element from 1. */
function toneOf(tone: string): 1 | 2 | 3 | 4 | 5 | 6 {
  return ([2, 3, 4, 5, 6] as const).find((one) => String(one) === tone) ?? 1;
}

/** What stands between angle brackets: a mention, a moment or a link. */
function angle(inside: string, { nameOf, dated }: Reading, style: Style): RichTextSectionElement[] {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : entitiesRead(inside.slice(bar + 1));
  const [sign, id] = [target[0], target.slice(1)];
  if (sign === '@' || sign === '#') {
    if (label !== '' && nameOf(id) === undefined) return [{ type: 'text', text: `${sign}${label}`, style }];
    return [sign === '@' ? { type: 'user', user_id: id, style } : { type: 'channel', channel_id: id, style }];
  }
  if (sign !== '!') return [link(target, label, style)];
  const [, seconds, words = '', url] = /^!date\^(\d+)\^([^^]+)(?:\^(.+))?$/.exec(target) ?? [];
  if (seconds !== undefined) {
    const text = dated(Number(seconds), words);
    return [url ? link(url, text, style) : { type: 'text', text, style }];
  }
  if (id === 'here' || id === 'channel' || id === 'everyone') return [{ type: 'broadcast', range: id, style }];
  const group = /^!subteam\^(\w+)$/.exec(target)?.[1];
  if (group && label === '') return [{ type: 'usergroup', usergroup_id: group, style }];
  return [{ type: 'text', text: label || `<${target}>`, style }];
}

function link(target: string, label: string, style: Style): RichTextSectionElement {
  const url = entitiesRead(target);
  return { type: 'link', url, text: label || url.replace(/^mailto:/, ''), style };
}

/** `&amp;`, `&lt;` and `&gt;` as the characters they stand for. */
export function entitiesRead(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
