export * from './schema/coaching.ts';
export * from './schema/deals.ts';
export * from './schema/people.ts';
export * from './schema/schedule.ts';
