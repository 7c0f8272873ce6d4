/** The pages and forms that Home opens, as its buttons name them. */
export const HOME_PAGES = ['log', 'digest-hour', 'settings', 'goals', 'help', 'stored', 'setup'] as const;
export type HomePage = (typeof HOME_PAGES)[number];
