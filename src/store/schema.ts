export * from './schema/coaching.ts';
export * from './schema/commitments.ts';
export * from './schema/deals.ts';
export * from './schema/figures.ts';
export * from './schema/people.ts';
export * from './schema/playbook.ts';
export * from './schema/readings.ts';
export * from './schema/schedule.ts';
