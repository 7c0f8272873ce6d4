import fc from 'fast-check';

/** How often each property is tried: a hundred times in the suite, thousands in `npm run proof`. */
fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
