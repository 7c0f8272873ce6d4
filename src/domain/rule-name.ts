export const RULE_NAMES = ['stalled', 'due-today', 'no-prospecting', 'away-status'] as const;
export type RuleName = (typeof RULE_NAMES)[number];
