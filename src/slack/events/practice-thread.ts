import type { WebClient } from '@slack/web-api';
import { buyersLine, scoreOf } from '../../ai/role-play.ts';
import type { Deps } from '../../deps.ts';
import { playInUse } from '../../domain/play.ts';
import { clean } from '../../domain/text/clean.ts';
import { isToldMayBeWrong } from '../../store/may-be-wrong.ts';
import {
  answerInPractice,
  endPracticeThread,
  noteInPractice,
  type Post,
  type PracticeThread,
  practiceUnder,
  sayInPractice,
} from '../../store/practice-threads.ts';
import { ask } from '../asking.ts';
import { answersTo } from '../commands/coach/playbook.ts';
import { EXCHANGES, practisedOf } from '../commands/coach/practice-with-buyer.ts';
import { scenarioByKey } from '../commands/coach/scenarios.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain } from '../errors.ts';
import { heardKey } from '../ids.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import {
  buyerSays,
  type HeldAgainst,
  practiceOver,
  practiceScored,
  practiceWithoutBuyer,
  SAY_IT,
} from '../views/practice-thread.ts';

/** The most of one line that is kept: more is no line. */
const LINE_MAX = 600;

/** An answer to a line is of no use much later. */
const ANSWER_WITHIN = { hours: 1 };

const ENDS = /^\W*(?:done|stop|end|finish|finished|quit|that'?s it)\W*$/i;

/** A message in a thread of somebody's DM. */
export type InThread = {
  workspaceId: string;
  userId: string;
  client: WebClient;
  channel: string;
  threadTs: string;
  ts: string;
  text: string;
};

/**
 * Takes a message for a line in a practice; false where its thread is none. What the buyer says to it, or how it went, takes the
 * model's time: the line is kept at once, and answered when the answer is there.
 */
export async function practiceLine(deps: Deps, pending: Pending, message: InThread): Promise<boolean> {
  const { workspaceId, userId, client, channel, ts, text } = message;
  const heard = heardKey.message(channel, ts);
  const asked = await ask(deps, { workspaceId, userId, client, through: 'message', heard, text });
  const { db, actor } = asked;
  const practice = await practiceUnder(db, actor, { channelId: channel, ts: message.threadTs });
  if (!practice) return false;
  const talk: Talk = { asked, channel };
  const line = clean(text, LINE_MAX);
  if (practice.isOver || line === '') {
    const { name } = await scenarioByKey(asked, practice.scenario);
    await noteInPractice(db, actor, practice.id, post(talk, practice.isOver ? practiceOver(name) : SAY_IT), asked);
    return true;
  }
  const isEnd = ENDS.test(line);
  const standing = await sayInPractice(db, actor, { id: practice.id, text: isEnd ? null : line }, asked);
  if (standing)
    pending.keep(goOn(talk, standing, isEnd).catch((error: unknown) => stumble(deps, talk, standing, error)));
  return true;
}

type Talk = { asked: Ask; channel: string };

/** The buyer's next line; the score, where it is over; their own play beside what they said, where the model gives neither. */
async function goOn(talk: Talk, practice: PracticeThread, isEnd: boolean): Promise<void> {
  const { db, actor, model, now } = talk.asked;
  const scenario = await scenarioByKey(talk.asked, practice.scenario);
  const held: HeldAgainst = { scenario, used: playInUse(await answersTo(talk.asked, scenario)) };
  const lines = practice.said.filter(({ by }) => by === 'rep');
  const practised = await practisedOf(talk.asked, practice, held);
  if (model && lines.length > 0) {
    if (isEnd || lines.length >= EXCHANGES) {
      const score = await scoreOf(model, practised);
      if (score.is === 'answer') return scored(talk, practice, held, score.value);
    } else {
      const line = await buyersLine(model, practised);
      const after = practice.said.length;
      if (line.is === 'answer') {
        const says = { id: practice.id, after, line: line.value };
        await answerInPractice(db, actor, says, post(talk, buyerSays(line.value)), now);
        return;
      }
    }
  }
  const last = lines.at(-1)?.text ?? null;
  const body = practiceWithoutBuyer(held, practice.id, last);
  await endPracticeThread(db, actor, { id: practice.id, score: null }, post(talk, body), now);
}

async function scored(
  talk: Talk,
  { id }: PracticeThread,
  held: HeldAgainst,
  score: { met: number[]; action: boolean; say: string },
): Promise<void> {
  const { db, actor, member, said, now } = talk.asked;
  const marks = held.scenario.contains;
  const missed = marks.filter((_, at) => !score.met.includes(at));
  const isTold = await isToldMayBeWrong(db, member, said.at.toPlainDate(), now);
  const body = practiceScored(held, score, isTold);
  await endPracticeThread(db, actor, { id, score: { missed, marks: marks.length } }, post(talk, body), now);
}

async function stumble(deps: Deps, talk: Talk, { id }: PracticeThread, error: unknown): Promise<void> {
  const { db, actor, heard, now } = talk.asked;
  const said = explain(error, deps.log);
  await noteInPractice(db, actor, id, post(talk, said), { heard: `${heard}:sorry`, now });
}

function post({ asked, channel }: Talk, body: Message): Post {
  return { channelId: channel, body, expiresAt: asked.now.add(ANSWER_WITHIN) };
}
