import { useCallback, useSyncExternalStore } from 'react';

/** What is written and not sent, by person, place and thread. */
export type Drafts = {
  of: (key: string) => string;
  put: (key: string, text: string) => void;
  onPut: (listen: () => void) => () => void;
};

/** Where drafts are kept over a reload: a browser's storage. */
type Store = { getItem: (name: string) => string | null; setItem: (name: string, text: string) => void };

const KEPT = 'drafts';

/** The oldest drafts go where there are more of them, or they hold more characters. */
const MOST = 40;
const MOST_CHARACTERS = 500_000;

/** Drafts that outlive a reload in `storage`, as many as it may hold. */
export function keptDrafts(storage: Store): Drafts {
  const drafts = readDrafts(storage);
  const listeners = new Set<() => void>();
  return {
    of: (key) => drafts.get(key) ?? '',
    put(key, text) {
      drafts.delete(key);
      if (text !== '') drafts.set(key, text);
      forgetOldest(drafts);
      keep(storage, drafts);
      for (const listen of listeners) listen();
    },
    onPut(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

function readDrafts(storage: Store): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.filter(isDraft) : []);
  } catch {
    return new Map();
  }
}

function isDraft(kept: unknown): kept is [string, string] {
  return Array.isArray(kept) && kept.length === 2 && kept.every((part) => typeof part === 'string');
}

function forgetOldest(drafts: Map<string, string>): void {
  let left = [...drafts.values()].reduce((sum, text) => sum + text.length, 0);
  for (const [key, text] of drafts) {
    if (drafts.size <= 1 || (drafts.size <= MOST && left <= MOST_CHARACTERS)) return;
    drafts.delete(key);
    left -= text.length;
  }
}

/** Where the browser keeps nothing, the drafts last until the reload. */
function keep(storage: Store, drafts: Map<string, string>): void {
  try {
    storage.setItem(KEPT, JSON.stringify([...drafts]));
  } catch {}
}

/** One draft, and how to write it anew. */
export function useDraft(drafts: Drafts, key: string): [string, (text: string) => void] {
  const draft = useSyncExternalStore(drafts.onPut, () => drafts.of(key));
  return [draft, useCallback((text) => drafts.put(key, text), [drafts, key])];
}

/** Where a draft lies. */
export function draftKey(me: string, place: string, thread = ''): string {
  return `${me} ${place} ${thread}`;
}
