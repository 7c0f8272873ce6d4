import { useSyncExternalStore } from 'react';

/** Up to this width side panes become sheets; style/page.css says the same. */
const SMALL = matchMedia('(max-width: 760px)');

function watch(changed: () => void): () => void {
  SMALL.addEventListener('change', changed);
  return () => SMALL.removeEventListener('change', changed);
}

/** Whether the window holds one pane at a time. */
export function useIsSmall(): boolean {
  return useSyncExternalStore(watch, () => SMALL.matches);
}
