/** `quick`: less exact. `profile`: the folder where a CPU profile of the process under measure is left. */
export type Options = { quick: boolean; profile?: string | undefined };

/** Measures on a PostgreSQL server, prints what it found, and returns whether every target was reached. */
export type Benchmark = (serverUrl: string, options: Options) => Promise<boolean>;

/** What a target came to. */
export type Verdict = { line: string; reached: boolean };

/** Prints a line for each target, and returns whether all were reached. */
export function tell(verdicts: Verdict[]): boolean {
  for (const { line, reached } of verdicts) console.log(`${reached ? 'reached' : 'MISSED '}  ${line}`);
  return verdicts.every(({ reached }) => reached);
}
