import { timeOffIn } from '../../domain/text/spoken/time-off.ts';
import { timeOffMeant } from '../views/spoken.ts';
import { type Answering, once, type Spoken } from './answering.ts';

/** What answers somebody who says in words that they have time off: the form, filled in. Undefined for other words. */
export function timeOffAnswers({ ask }: Spoken): Answering | undefined {
  const spoken = timeOffIn(ask.text, ask.said);
  return spoken ? (tx) => once(tx, ask, { says: [timeOffMeant(spoken.off, ask.said.at.toPlainDate())] }) : undefined;
}
