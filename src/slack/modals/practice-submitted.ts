import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { playInUse } from '../../domain/play.ts';
import { keepPractice, markPractice, practicesOf } from '../../store/practices.ts';
import { answersTo } from '../commands/coach/playbook.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import type { Pending } from '../pending.ts';
import { practiceSaid } from '../views/practice.ts';
import { typedIn } from './filled.ts';
import { LINE, MARKS, marksModal } from './practice.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Keeps the line for the person alone, and shows their play beside it. */
export const practiceLineSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const key = LINE.parse(JSON.parse(carried)).scenario ?? filled.scenario;
    const scenario = await scenarioByKey(ask, key ?? '');
    const line = typedIn(filled, 'line');
    if (!line) return { errors: { line: 'Write what you would say, then look at your play.' } };
    const used = playInUse(await answersTo(ask, scenario));
    const practice = await keepPractice(
      deps.db,
      ask.actor,
      { scenario: scenario.key, playId: used?.play?.id ?? null, line },
      ask,
    );
    if (practice === undefined) throw new UserError('I heard that already. Your line is kept.');
    return { page: marksModal(scenario, { practice, line, used }) };
  });

/** Keeps what was ticked as missing, and says how it went. */
export const practiceMarksSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, carried }) => {
    const { practice, scenario: key, marks } = MARKS.parse(JSON.parse(carried));
    const scenario = await scenarioByKey(ask, key);
    const ticked = (filled.missed ?? '').split(',').filter((place) => place !== '');
    const missed = ticked.flatMap((place) => marks[Number(place)] ?? []);
    const marked = await markPractice(
      deps.db,
      ask.actor,
      // Nothing ticked is nothing judged: it may be a line without a miss, or one that nobody looked at.
      { id: practice, missed, marks: missed.length > 0 ? marks.length : 0 },
      ask.now,
    );
    if (!marked) throw new UserError('That practice is no longer there.');
    const done = await practicesOf(deps.db, ask.actor, scenario.key);
    const message = practiceSaid(scenario.name, done, ask.said.at.toPlainDate(), ask.member.zone);
    return { page: resultModal(message, 'Practised') };
  });
