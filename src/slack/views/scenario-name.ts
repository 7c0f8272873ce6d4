import { excerpt } from '../wording.ts';

/** A scenario's name in quotes; a name that is something said, and has its own, keeps those. */
export function inQuotes(name: string, length: number): string {
  const words = excerpt(name, length);
  return words.startsWith('"') ? words : `"${words}"`;
}
