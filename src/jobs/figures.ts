import { refreshFigures } from '../store/figures.ts';
import type { Chore } from './chore.ts';

/** Makes the figures by which the rules compare, of every sales team and of whoever sells in it, once a night. */
export const figures: Chore = {
  name: 'figures',
  done: 'figures made',
  failed: 'figures could not be made',
  // One after another: couriers and commands use the same connections.
  together: 1,
  seconds: 20,
  async run({ db, now }, workspaceId) {
    return { made: await refreshFigures(db, workspaceId, now()) };
  },
};
