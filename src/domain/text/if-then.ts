/** A commitment in the form "If …, then I will …": the situation it waits for, and what is done then. */
export type IfThen = { when: string; action: string };

const IF_THEN =
  /^\s*(?:if|when)\s+(\S.*?)[\s,]+then\s+(?:i\s+will|i['’]ll|i\s+am\s+going\s+to|i['’]m\s+going\s+to|i)\s+(\S.*)$/is;

/** The two parts of words in that form; null for any other. */
export function ifThenIn(text: string): IfThen | null {
  const [, when, action] = IF_THEN.exec(text) ?? [];
  return when && action ? { when, action } : null;
}

/** The sentence that they make. */
export function ifThen({ when, action }: IfThen): string {
  return `If ${when}, then I will ${action}`;
}
