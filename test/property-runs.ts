import fc from 'fast-check';

/** The suite tries each property on the same hundred inputs every time; `npm run proof` on thousands of new ones. */
const { PROPERTY_RUNS } = process.env;
fc.configureGlobal(PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : { numRuns: 100, seed: 1 });
