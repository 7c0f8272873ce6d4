/** Every rule, in the order in which a rep hears them. */
export const RULE_NAMES = [
  'commitments-due',
  'due-today',
  'follow-up',
  'lead-response',
  'conclude',
  'stalled',
  'unexplored',
  'customers',
  'shiny-object',
  'clog',
  'scenario-gap',
  'role-model',
  'same-leads',
  'new-ground',
  'no-prospecting',
  'excuse',
  'away-status',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
