import type { ReadUpdate } from '../../domain/reading-kept.ts';
import type { Applied } from './applied.ts';

/** Updates as they are kept once they were written; that of a new deal is about the deal then. */
export function savedUpdates({ act, done }: Extract<Applied, { is: 'applied' }>): ReadUpdate[] {
  return done.map((one) => {
    const { update } = one;
    const about = one.is === 'opened' ? { ...update, deal: one.opened.deal.id } : update;
    return { update: about, state: 'saved', act };
  });
}
