import { boundsOf, isWithin, type Limit } from '../limit.ts';
import { nearestWord } from './nearest.ts';

/**
 * What a workspace gives to limits, by name: numbers of its own, and those that are to be as usual again; or what is wrong with the first
 * that cannot be read, in a sentence.
 */
export type ReadLimits = { limits: Record<string, number>; usual: string[] } | { wrong: string };

const LINE = /^\s*([a-z0-9-]+)\s*[=: ]\s*(-?[\d.,]+|usual)\s*(%?)\s*(?:working days|days|minutes|hours)?\s*$/i;

/** Reads a limit a line: "stalled-quiet-proposal 7", with or without an equals sign; a percentage is a share; "usual" sets it back. */
export function readLimits(text: string, known: readonly Limit[]): ReadLimits {
  const limits: Record<string, number> = {};
  const usual: string[] = [];
  for (const line of text.split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const [, name = '', number = '', percent = ''] = LINE.exec(line) ?? [];
    if (name === '')
      return {
        wrong: `I cannot read "${line.trim().slice(0, 60)}". Write a name and a number: stalled-quiet-proposal 7`,
      };
    const limit = known.find((limit) => limit.name === name.toLowerCase());
    if (!limit) return { wrong: unknown(name, known) };
    if (number.toLowerCase() === 'usual') {
      usual.push(limit.name);
      delete limits[limit.name];
      continue;
    }
    const value = Number(number.replace(/,(?=\d{3}\b)/g, '')) / (percent ? 100 : 1);
    if (!isWithin(value, limit)) return { wrong: boundsSaid(limit) };
    limits[limit.name] = value;
  }
  return { limits, usual };
}

function unknown(name: string, known: readonly Limit[]): string {
  const near = nearestWord(
    name.toLowerCase(),
    known.map((limit) => limit.name),
  );
  return `I know no limit called ${name.slice(0, 60)}.${near ? ` Did you mean ${near}?` : ''}`;
}

function boundsSaid(limit: Limit): string {
  const { least, most, isWhole } = boundsOf(limit);
  const range = `from ${least} to ${most.toLocaleString('en')}`;
  if (most === 1) return `${limit.name} is a share ${range}: 0.4, or 40%.`;
  return `${limit.name} needs a ${isWhole ? 'whole ' : ''}number of ${limit.unit}, ${range}.`;
}
