import type { Posted } from '../../domain/posted.ts';

/** Where what a brief tells of can be read: the workspace's address, the thread, and posts about deals; in channels alone. */
export type Evidence = {
  url: string | null;
  thread: { parent: Posted; parts: ReadonlyMap<string, Posted> } | undefined;
  about: ReadonlyMap<number, Posted>;
};
