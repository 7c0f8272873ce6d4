import type { Update } from '../../src/domain/reading.ts';
import { readMessage } from '../../src/domain/text/message/read.ts';
import { type Judged, judged } from './judging.ts';
import type { Labelled } from './labelled.ts';
import { type LabelledSet, linesOf } from './labelled-set.ts';
import { type Understood, understoodOf } from './values.ts';

/** One message of a set as it was read: its line, its label, the updates, and how they compare. `aside`: every third line. */
export type Scored = {
  number: number;
  aside: boolean;
  label: Labelled;
  updates: readonly Update[];
  understood: readonly Understood[];
  result: Judged;
};

/** Every message of a set, read and judged, as its file is read. Throws where a line is wrong. */
export async function* scored(set: LabelledSet): AsyncGenerator<Scored> {
  const { heard } = set;
  const names = new Map(heard.deals.map(({ id, name }) => [id, name]));
  const nameOf = (id: number) => names.get(id) ?? `no deal ${id}`;
  for await (const { number, value: label } of linesOf(set)) {
    const { updates } = readMessage(label.text, heard);
    const understood = updates.map((update) => understoodOf(update, nameOf));
    const result = judged(label, understood, heard.said.currency);
    yield { number, aside: number % 3 === 0, label, updates, understood, result };
  }
}
