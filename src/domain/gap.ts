import type { FocusOn } from './focus.ts';

/** How far a rep's figure is from what it is held against: their goal, or the best third of their colleagues. `unit` follows a number: "a week". */
export type Gap = {
  on: FocusOn;
  own: number;
  aim: number;
  against: 'goal' | 'best-third' | 'own-wins' | 'no-play';
  unit: string;
};
