import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../domain/errors.ts';

/**
 * Holds `folder` for this process until the returned function is called or the process dies. Throws UserError where
 * another process holds it. The lock is SQLite's on a file, which the kernel lets go of whatever way a process ends.
 */
export function holdFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    file.close();
    if (!/locked|busy/i.test(String(error))) throw error;
    throw new UserError(
      `Another Sideline is running on ${folder}. Stop it first, or set DATABASE_URL: a PostgreSQL server can serve several at once.`,
    );
  }
  return () => file.close();
}
