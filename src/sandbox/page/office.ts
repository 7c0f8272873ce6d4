import { useCallback, useState } from 'react';
import type { Done, GuideDoing, Move, WeekDoing } from '../web/wire.ts';
import { post } from './desk/post.ts';

export type Office = {
  move: (to: Move['to']) => Promise<Done>;
  play: (does: WeekDoing['does']) => Promise<void>;
  guide: (does: GuideDoing['does']) => Promise<void>;
  problem: string | null;
  forget: () => void;
};

/** What one does with the sandbox itself: its clock, its week and its guide. */
export function useOffice(look: () => Promise<void>): Office {
  const [problem, setProblem] = useState<string | null>(null);
  const after = useCallback(
    async (doing: Promise<Done>) => {
      const done = await doing;
      setProblem(done.problem ?? null);
      await look();
      return done;
    },
    [look],
  );
  return {
    problem,
    forget: () => setProblem(null),
    move: (to) => after(post('clock', { to })),
    play: async (does) => void (await after(post('week', { does }))),
    guide: async (does) => void (await after(post('guide', { does }))),
  };
}
