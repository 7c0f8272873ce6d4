import { bigint, customType } from 'drizzle-orm/pg-core';

/** timestamptz ↔ Temporal.Instant. Callers give milliseconds; Postgres would round nanoseconds up, into the future. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
});

/** date ↔ Temporal.PlainDate */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** time ↔ Temporal.PlainTime */
export const plainTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => 'time',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainTime.from(value),
});

/** An id the database counts up. It is unique only together with its workspace. */
export const identity = () => bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity();

/** Integers up to 2^53: ids and amounts in minor units. */
export const integer53 = (name: string) => bigint(name, { mode: 'number' });
