import { z } from 'zod';

/** Values as JSON keeps them. */
export const DATE = z.string().transform((text) => Temporal.PlainDate.from(text));
export const INSTANT = z.string().transform((text) => Temporal.Instant.from(text));
export const COUNT = z.number();
