import type { RepFigures, SourceFigures } from '../../src/domain/figures.ts';
import { repFigures } from './builders.ts';

/** Figures that say enough to be compared: nine concluded, logged on most days, here for long. */
export function steadyFigures(over: Partial<RepFigures> = {}): RepFigures {
  return repFigures({ concluded: 9, loggingShare: 0.8, ...over });
}

/** A colleague of that kind who won `amount` in whole dollars, with `touches` a deal. */
export function aColleague(
  userId: string,
  amount: number,
  touches: number | null,
  over: Partial<RepFigures> = {},
): RepFigures {
  return steadyFigures({
    userId,
    won: 1,
    wonAmounts: [{ amount: amount * 100, currency: 'USD' }],
    behaviours: { ...repFigures().behaviours, 'touches-a-deal': touches },
    ...over,
  });
}

/** 24 leads of the web form, 4 of them qualified. */
export function aSource(over: Partial<SourceFigures> = {}): SourceFigures {
  return { source: 'webform', leads: 24, qualified: 4, won: 1, hours: 9, touches: 2, channels: 1, ...over };
}
