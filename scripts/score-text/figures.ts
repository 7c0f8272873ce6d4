import type { Judged } from './judging.ts';
import { FIELDS, type Field } from './labelled.ts';

/** So many of so many. */
export type Share = { right: number; of: number };

/**
 * What a set of messages came to. `guesses`: fields taken for certain of all that had to be asked. `wrongWrites`: messages that would have
 * been applied without asking and are not exactly right. `askedRight`: asked though everything was right, the cost of caution;
 * `askedClear`: asked though the label had nothing to ask.
 */
export type Figures = {
  messages: number;
  kinds: number;
  fields: Record<Field, Share>;
  guesses: Share;
  nones: number;
  written: number;
  wrongWrites: number;
  wrongNones: number;
  askedClear: number;
  askedRight: number;
};

/** The figures of no message at all. */
export function noFigures(): Figures {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Figures['fields'];
  return {
    messages: 0,
    kinds: 0,
    fields,
    guesses: { right: 0, of: 0 },
    nones: 0,
    written: 0,
    wrongWrites: 0,
    wrongNones: 0,
    askedClear: 0,
    askedRight: 0,
  };
}

/** Adds one message to the figures. */
export function add(figures: Figures, { fields, kindsRight, written, asked, asks, isNone, right }: Judged): void {
  for (const { field, verdict, isList } of fields) {
    const share = figures.fields[field];
    share.of += 1;
    if (verdict === 'right') share.right += 1;
    if (isList) figures.guesses.of += 1;
    if (verdict === 'guessed') figures.guesses.right += 1;
  }
  const wrongWrite = written && !right;
  figures.messages += 1;
  figures.kinds += Number(kindsRight);
  figures.nones += Number(isNone);
  figures.written += Number(written);
  figures.wrongWrites += Number(wrongWrite);
  figures.wrongNones += Number(wrongWrite && isNone);
  figures.askedClear += Number(asked && !asks && !isNone);
  figures.askedRight += Number(asked && !asks && right);
}

/** The share in percent; 100 where there was nothing. */
export function percent(right: number, of: number): number {
  return of === 0 ? 100 : (100 * right) / of;
}
