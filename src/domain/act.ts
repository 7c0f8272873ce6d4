/** How an act reached us; `clock` is nobody's word: a job's, as when a commitment's day has passed. */
export const THROUGHS = ['command', 'button', 'modal', 'message', 'import', 'undo', 'clock'] as const;
export type Through = (typeof THROUGHS)[number];
