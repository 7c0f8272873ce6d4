import { daysFor } from '../../../src/domain/near-days.ts';
import { aMember, TODAY } from '../../domain/builders.ts';

/** The days of a rep on the day of the builders. */
export const DAYS = daysFor(aMember(), TODAY);
