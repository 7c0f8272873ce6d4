/** One thing Slack would refuse: where, what, and Slack's own word for it. */
export type Fault = { path: string; problem: string; error: SlackError };

export type SlackError =
  | 'invalid_blocks'
  | 'msg_too_long'
  | 'msg_blocks_too_long'
  | 'no_text'
  | 'invalid_metadata_format';

/** What a check finds wrong with a value of any shape that stands at `path`. */
export type Check = (value: unknown, path: string) => Fault[];

export type Fields = Record<string, unknown>;

/** A list of one fault. */
export function fault(path: string, problem: string, error: SlackError = 'invalid_blocks'): Fault[] {
  return [{ path, problem, error }];
}

/** The fault as a line: `blocks[3].accessory.text: 81 characters, 75 allowed`. */
export function inWords({ path, problem }: Fault): string {
  return path === '' ? problem : `${path}: ${problem}`;
}

/** The value as an object; undefined for anything else, lists included. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** `path.name`, or `name` at the top. */
export function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Runs `check` only where something stands: Slack takes absent and null for the same. */
export function optional(value: unknown, path: string, check: Check): Fault[] {
  return value === undefined || value === null ? [] : check(value, path);
}

/** Checks that a list has between `min` and `max` items, and each of them. */
export function list(min: number, max: number, each: Check = () => []): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'not a list');
    const count =
      value.length > max
        ? fault(path, `${value.length} items, ${max} allowed`)
        : value.length < min
          ? fault(path, `${value.length} items, at least ${min} needed`)
          : [];
    return [...count, ...value.flatMap((item, index) => each(item, `${path}[${index}]`))];
  };
}

/** Checks that no two of `values` are the same; `path` names the one that repeats. */
export function distinct(values: { value: unknown; path: string }[]): Fault[] {
  const seen = new Set<unknown>();
  return values.flatMap(({ value, path }) => {
    if (value === undefined) return [];
    if (seen.has(value)) return fault(path, `"${String(value)}" is used twice`);
    seen.add(value);
    return [];
  });
}
