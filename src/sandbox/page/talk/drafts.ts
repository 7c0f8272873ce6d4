import { useCallback, useSyncExternalStore } from 'react';

/** What is written and not sent, by person, place and thread. */
export type Drafts = {
  of: (key: string) => string;
  put: (key: string, text: string) => void;
  onPut: (listen: () => void) => () => void;
};

export function noDrafts(): Drafts {
  const drafts = new Map<string, string>();
  const listeners = new Set<() => void>();
  return {
    of: (key) => drafts.get(key) ?? '',
    put(key, text) {
      drafts.set(key, text);
      for (const listen of listeners) listen();
    },
    onPut(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
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
