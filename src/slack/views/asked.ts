import type { DealQuestion } from '../../domain/deal-question.ts';
import { section } from '../blocks.ts';
import type { Block } from '../message.ts';
import { excerpt, when } from '../wording.ts';
import { bold } from './saved.ts';

const QUESTIONS = 3;
const QUOTED = 160;

/** What a manager asked lately, the latest first, and what came of it. Days are those of `zone`. */
export function askedBlocks(questions: readonly DealQuestion[], zone: string, today: Temporal.PlainDate): Block[] {
  if (questions.length === 0) return [];
  const lines = questions.slice(0, QUESTIONS).map((question) => questionLine(question, zone, today));
  const more = questions.length > QUESTIONS ? [`…and ${questions.length - QUESTIONS} more`] : [];
  return [section(['*You asked*', ...lines, ...more].join('\n'))];
}

function questionLine(question: DealQuestion, zone: string, today: Temporal.PlainDate): string {
  const { dealName, askedOf, text, answer, askedAt } = question;
  const on = when(askedAt.toZonedDateTimeISO(zone).toPlainDate(), today);
  const came =
    answer !== null ? `“${excerpt(answer, QUOTED)}”` : question.isUnreachable ? 'did not reach them' : 'no answer yet';
  return `• <@${askedOf}> about ${bold(dealName)}, ${on}: “${excerpt(text, QUOTED)}” → ${came}`;
}
