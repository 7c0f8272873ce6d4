import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../domain/errors.ts';
import { holdFolder } from '../../store/lock.ts';

/** Where the sandbox is kept, from where it is started. */
export const FOLDER = join('.data', 'sandbox');

/** The files in it. `unfinished` lies there while a first start is under way. */
export const placesIn = (folder: string) => ({
  database: join(folder, 'postgres'),
  office: join(folder, 'office.json'),
  address: join(folder, 'address'),
  unfinished: join(folder, 'unfinished'),
});

/** A folder that this process holds. */
export type Held = {
  /** Leaves word of where the sandbox is served, for whoever starts it a second time. */
  tell: (address: string) => void;
  letGo: () => void;
};

/** Holds the folder for this process. Throws UserError where another does, which says where that one is served. */
export function holdSandbox(folder: string): Held {
  mkdirSync(folder, { recursive: true });
  const { address } = placesIn(folder);
  const letGo = heldOrExplained(folder, address);
  rmSync(address, { force: true });
  return {
    tell: (where) => writeFileSync(address, where),
    letGo: () => {
      rmSync(address, { force: true });
      letGo();
    },
  };
}

function heldOrExplained(folder: string, address: string): () => void {
  try {
    return holdFolder(folder);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (existsSync(address))
      throw new UserError(`The sandbox is running already. Open ${readFileSync(address, 'utf8')}`);
    throw new UserError('The sandbox is being started by another terminal, which will say where to open it.');
  }
}

/** Forgets all that is kept in a folder that is held. */
export function empty(folder: string): void {
  const { database, office, unfinished } = placesIn(folder);
  for (const path of [office, database, unfinished]) rmSync(path, { recursive: true, force: true });
}
