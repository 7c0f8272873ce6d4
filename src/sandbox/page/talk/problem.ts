import { useCallback, useRef, useState } from 'react';
import type { Act } from '../act.ts';

/** `said`: how often something was said or asked by a command. `problem`: what the last act could not do. */
export type Acting = { act: Act; said: number; problem: string | null; forget: () => void };

/** The same acts, with what came of them; a problem stays until the next act, or until it is put aside. */
export function useProblem(act: Act): Acting {
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState(0);
  const begun = useRef(0);
  const noting = useCallback<Act>(
    async (doing) => {
      // Reading goes on by itself; it neither makes nor ends what was said of an act.
      if (doing.does === 'read') return act(doing);
      begun.current += 1;
      const at = begun.current;
      const done = await act(doing);
      if (doing.does === 'say' || doing.does === 'command') setSaid((before) => before + 1);
      // An act that takes longer than the next does not end what was said of that one.
      if (done.problem || at === begun.current) setProblem(done.problem ?? null);
      return done;
    },
    [act],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { act: noting, said, problem, forget };
}
