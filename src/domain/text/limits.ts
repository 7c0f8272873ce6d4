import type { Limit } from '../limit.ts';
import { nearestWord } from './nearest.ts';

/** Numbers of its own that a workspace gives to limits, by name; or what is wrong with the first that cannot be read, in a sentence. */
export type ReadLimits = { limits: Record<string, number> } | { wrong: string };

/** Nobody waits for years. */
const MOST = 10_000;

/** Reads a limit a line: "stalled-quiet-proposal 7", with or without an equals sign; a percentage is a share. */
export function readLimits(text: string, known: readonly Limit[]): ReadLimits {
  const limits: Record<string, number> = {};
  for (const line of text.split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const [, name = '', number = '', percent = ''] =
      /^\s*([a-z0-9-]+)\s*[=: ]\s*([\d.]+)\s*(%?)\s*(?:working days|days|minutes|hours)?\s*$/i.exec(line) ?? [];
    if (name === '')
      return {
        wrong: `I cannot read "${line.trim().slice(0, 60)}". Write a name and a number: stalled-quiet-proposal 7`,
      };
    const limit = known.find((limit) => limit.name === name.toLowerCase());
    if (!limit) {
      const near = nearestWord(
        name.toLowerCase(),
        known.map((limit) => limit.name),
      );
      return { wrong: `I know no limit called ${name.slice(0, 60)}.${near ? ` Did you mean ${near}?` : ''}` };
    }
    const value = Number(number) / (percent ? 100 : 1);
    if (!Number.isFinite(value) || value > MOST) return { wrong: `${limit.name} needs a number from 0 to ${MOST}.` };
    limits[limit.name] = value;
  }
  return { limits };
}
