/** As wide as is read with ease, and as a page of documentation shows. */
const WIDTH = 96;

/** Where lines go, and whether in colour. */
export type Paper = { line: (text?: string) => void; colour: boolean };

type Ink = 'bold' | 'dim' | 'cyan' | 'yellow';
const INK: Record<Ink, number> = { bold: 1, dim: 2, cyan: 36, yellow: 33 };

/** The text in this ink, where the paper takes colour. */
export function inked({ colour }: Paper, ink: Ink, text: string): string {
  return colour ? `\u001b[${INK[ink]}m${text}\u001b[0m` : text;
}

/** Cuts text into lines that fit, each indented; what a line holds within brackets stays together. */
export function wrapped(text: string, indent: string, further = indent): string[] {
  return text.split('\n').flatMap((paragraph, index) => fill(paragraph, index === 0 ? indent : further, further));
}

function fill(paragraph: string, indent: string, further: string): string[] {
  const words = paragraph.replaceAll(/\[\d+ [^\]]*\]/g, (button) => button.replaceAll(' ', '\u00a0')).split(' ');
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of words) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      [line, empty] = [further, true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((one) => one.replaceAll('\u00a0', ' ').trimEnd());
}
