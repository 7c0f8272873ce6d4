/** How far something is scrolled, in the browser's words, pixels. */
type Scrolled = { scrollHeight: number; scrollTop: number; clientHeight: number };

/** So near the end one counts as being there, pixels. */
export const NEAR = 40;

/** Whether its end is in sight, or nearly. */
export function isNearEnd({ scrollHeight, scrollTop, clientHeight }: Scrolled): boolean {
  return scrollHeight - scrollTop - clientHeight < NEAR;
}

/** Whether a list that was scrolled is kept at its end. Only who goes up leaves it: what grew since may be far below. */
export function staysAtEnd(list: Scrolled, before: { isKept: boolean; top: number }): boolean {
  return isNearEnd(list) || (before.isKept && list.scrollTop >= before.top);
}
