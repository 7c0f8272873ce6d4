import { useCallback, useMemo, useState } from 'react';
import type { Done } from '../web/wire.ts';
import type { Act } from './act.ts';
import type { Whereabouts } from './desk/whereabouts.ts';

/** What could not be done, for all to see until the next thing is done, one goes elsewhere, or it is put away. */
export type NoticeBoard = { text: string | null; tell: (done: Done) => void; forget: () => void };

export function useNoticeBoard({ me, place, tab, thread }: Whereabouts): NoticeBoard {
  const where = `${me} ${place} ${tab} ${thread}`;
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(where);
  if (at !== where) {
    setAt(where);
    setText(null);
  }
  const tell = useCallback(({ problem }: Done) => setText(problem ?? null), []);
  const forget = useCallback(() => setText(null), []);
  return useMemo(() => ({ text, tell, forget }), [text, tell, forget]);
}

/** The same acts; each ends what was said of the one before. `told`: and says what could not be done. */
export function useActs(act: Act, { tell, forget }: NoticeBoard): { quiet: Act; told: Act } {
  return useMemo(() => {
    const quiet: Act = (doing) => {
      // Reading goes on by itself; it neither makes nor ends what was said of an act.
      if (doing.does !== 'read') forget();
      return act(doing);
    };
    const told: Act = async (doing) => {
      const done = await quiet(doing);
      tell(done);
      return done;
    };
    return { quiet, told };
  }, [act, tell, forget]);
}
