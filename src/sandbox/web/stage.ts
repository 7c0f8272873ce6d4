import type { Office } from '../office.ts';

/** Where everything on the page's side of the office happens, one thing after another. */
export type Stage = {
  office: Office;
  /** Does `work` when all that was asked for before is done. */
  turn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Tells every open page to look again. */
  changed: () => void;
};
