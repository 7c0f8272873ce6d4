import { useMemo } from 'react';
import type { Done, GuideDoing, Move, WeekDoing } from '../web/wire.ts';
import { post } from './desk/post.ts';
import type { NoticeBoard } from './notice-board.ts';

export type Office = {
  /** What went wrong is for whoever moves the clock to say. */
  move: (to: Move['to']) => Promise<Done>;
  play: (does: WeekDoing['does']) => Promise<void>;
  guide: (does: GuideDoing['does']) => Promise<void>;
};

/** What one does with the sandbox itself: its clock, its week and its guide. */
export function useOffice(look: () => Promise<void>, { tell, forget }: NoticeBoard): Office {
  return useMemo(() => {
    const after = async (doing: Promise<Done>) => {
      forget();
      const done = await doing;
      await look();
      return done;
    };
    return {
      move: (to) => after(post('clock', { to })),
      play: async (does) => tell(await after(post('week', { does }))),
      guide: async (does) => tell(await after(post('guide', { does }))),
    };
  }, [look, tell, forget]);
}
