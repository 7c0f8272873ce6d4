/** How an act reached us. */
export const THROUGHS = ['command', 'button', 'modal', 'message', 'import', 'undo'] as const;
export type Through = (typeof THROUGHS)[number];
