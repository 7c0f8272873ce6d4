import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const DAY = fileURLToPath(new URL('../docs/a-day.md', import.meta.url));
const PICTURE = fileURLToPath(new URL('../docs/img/morning.svg', import.meta.url));

/** The moments of the day that are drawn, by their headings in docs/a-day.md. */
const SCENES = [
  '08:30 New York · Sideline to Bea',
  '08:36 New York · Bea types',
  '08:36 New York · Sideline, only Bea sees it',
  '08:36 New York · Sideline changes that, only Bea sees it',
];

const WIDTH = 760;
const LEFT = 72;
const LINE = 21;
const LETTERS = 84;
const BUTTON = /\[\d+ ([^\]]+)\]/g;

/** One moment: who, when, and what was said, a paragraph a line. */
type Scene = { who: string; when: string; quiet: string; paragraphs: string[] };

/** The scene under this heading. Throws where the day has none. */
function sceneOf(day: string, heading: string): Scene {
  const [, body] = day.split(`\n${heading}\n`);
  if (!body) throw new Error(`docs/a-day.md has no "${heading}"`);
  const said = (body.split('\n\n')[0] ?? '').replaceAll(/\n {4}/g, ' ');
  const [when = '', rest = ''] = heading.split(' · ');
  const quiet = /only \w+ sees it/.exec(rest)?.[0] ?? '';
  return {
    who: rest.startsWith('Bea') ? 'Bea' : 'Sideline',
    when: when.slice(0, 5),
    quiet,
    paragraphs: said.split('\n').map((line) => line.trim()),
  };
}

/** The picture of these moments of the day: the same words, drawn as in Slack. */
export function pictureOf(day: string): string {
  const parts: string[] = [];
  let y = 20;
  for (const scene of SCENES.map((heading) => sceneOf(day, heading))) {
    const bot = scene.who === 'Sideline';
    parts.push(`<rect x="20" y="${y}" width="38" height="38" rx="8" fill="${bot ? '#1f3a3d' : '#b5533c'}"/>`);
    parts.push(text(39, y + 26, bot ? 'S' : 'B', 'fill="#fff" font-weight="700" text-anchor="middle"'));
    const small = [bot ? 'APP' : '', scene.when, scene.quiet && `· ${scene.quiet}`].filter(Boolean).join('  ');
    parts.push(text(LEFT, y + 14, scene.who, 'font-weight="700"'));
    parts.push(text(LEFT + scene.who.length * 9 + 8, y + 14, small, 'fill="#616061" font-size="12"'));
    y += 36;
    for (const paragraph of scene.paragraphs) y = drawn(paragraph, y, parts);
    y += 14;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="A morning with Sideline in Slack">`,
    `<rect width="${WIDTH}" height="${y}" rx="10" fill="#fff" stroke="#ddd"/>`,
    `<g font-family="-apple-system, 'Segoe UI', Lato, Helvetica, Arial, sans-serif" font-size="15" fill="#1d1c1d">`,
    ...parts,
    '</g></svg>',
    '',
  ].join('\n');
}

/** Draws one paragraph, its button beside it or its buttons below, and returns where the next begins. */
function drawn(paragraph: string, from: number, parts: string[]): number {
  let y = from;
  const buttons = [...paragraph.matchAll(BUTTON)].map(([, label = '']) => label);
  const words = paragraph.replaceAll(BUTTON, '').trim();
  const isBeside = words !== '' && buttons.length === 1;
  if (isBeside) pressable(WIDTH - 20 - widthOf(buttons[0] ?? ''), y + 4, buttons[0] ?? '', parts);
  for (const [index, line] of lines(words, isBeside ? LETTERS - 14 : LETTERS).entries()) {
    const [, name = '', rest = line] = (index === 0 && isBeside && /^(.*?)( · .*)$/.exec(line)) || [];
    parts.push(text(LEFT, y, name, 'font-weight="700"', rest));
    y += LINE;
  }
  if (isBeside) return Math.max(y, from + 32);
  let x = LEFT;
  for (const label of buttons) {
    pressable(x, y, label, parts);
    x += widthOf(label) + 8;
  }
  return buttons.length > 0 ? y + 32 : y;
}

function widthOf(label: string): number {
  return Math.round(label.length * 7.8) + 24;
}

function pressable(x: number, y: number, label: string, parts: string[]): void {
  const width = widthOf(label);
  parts.push(`<rect x="${x}" y="${y - 15}" width="${width}" height="24" rx="4" fill="#fff" stroke="#bbb"/>`);
  parts.push(text(x + width / 2, y + 2, label, 'font-size="13" font-weight="600" text-anchor="middle"'));
}

function lines(paragraph: string, letters: number): string[] {
  const all = [''];
  for (const word of paragraph.split(' ')) {
    const last = all.at(-1) ?? '';
    if (last && last.length + 1 + word.length > letters) all.push(word);
    else all[all.length - 1] = last ? `${last} ${word}` : word;
  }
  return all.filter(Boolean);
}

/** `words` with these attributes, and what follows them plainly. */
function text(x: number, y: number, words: string, attributes: string, plainly = ''): string {
  const escaped = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (plainly === '') return `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;
  const lead = words && `<tspan ${attributes}>${escaped(words)}</tspan>`;
  return `<text x="${x}" y="${y}">${lead}${escaped(plainly)}</text>`;
}

if (import.meta.main) {
  await writeFile(PICTURE, pictureOf(await readFile(DAY, 'utf8')));
  console.log('docs/img/morning.svg is drawn.');
}
