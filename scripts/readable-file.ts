import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file as it was given. Throws a plain sentence where there is none, or where it is a folder. */
export function readableFile<File extends string | URL>(file: File): File {
  const name = file instanceof URL ? fileURLToPath(file) : file;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no file ${name}.`);
  if (found.isDirectory()) throw new Error(`${name} is a folder. Name a file in it.`);
  return file;
}
