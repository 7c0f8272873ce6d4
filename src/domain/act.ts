/**
 * How an act reached us; `clock` is nobody's word: a job's, as when a commitment's day has passed. `erasing` hands on the deals of
 * somebody who was erased; neither can be undone.
 */
export const THROUGHS = ['command', 'button', 'modal', 'message', 'import', 'undo', 'clock', 'erasing'] as const;
export type Through = (typeof THROUGHS)[number];
