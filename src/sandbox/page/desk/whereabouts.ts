import { useCallback, useSyncExternalStore } from 'react';

/** Who one is, and what one looks at. It lives in the address, so that a reload keeps it. */
export type Whereabouts = { me: string; place: string; tab: 'messages' | 'home'; thread: string | null };

export type Go = (change: Partial<Whereabouts>) => void;

/** Where one begins. */
export const FIRST: Whereabouts = { me: 'UBEA', place: 'DBEA', tab: 'messages', thread: null };

/** Where that person's team talks. */
export const TEAM = { me: 'UBEA', place: 'CENTERPRISE' };

/** What the address says, and how to go elsewhere. Another place or person closes the thread and shows messages. */
export function useWhereabouts(): [Whereabouts, Go] {
  const hash = useSyncExternalStore(onHash, () => location.hash);
  const go = useCallback<Go>((change) => {
    const before = whereaboutsFrom(location.hash);
    const moves = (change.me ?? before.me) !== before.me || (change.place ?? before.place) !== before.place;
    const after = hashOf({ ...before, ...(moves ? { tab: 'messages', thread: null } : {}), ...change });
    if (after !== location.hash) location.hash = after;
  }, []);
  return [whereaboutsFrom(hash), go];
}

function onHash(listen: () => void): () => void {
  addEventListener('hashchange', listen);
  return () => removeEventListener('hashchange', listen);
}

function whereaboutsFrom(hash: string): Whereabouts {
  const said = new URLSearchParams(hash.slice(1));
  return {
    me: said.get('me') ?? FIRST.me,
    place: said.get('place') ?? FIRST.place,
    tab: said.get('tab') === 'home' ? 'home' : 'messages',
    thread: said.get('thread'),
  };
}

function hashOf({ me, place, tab, thread }: Whereabouts): string {
  return `#${new URLSearchParams({ me, place, ...(tab === 'home' ? { tab } : {}), ...(thread ? { thread } : {}) })}`;
}
