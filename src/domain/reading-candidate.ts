import { FACTS } from './facts.ts';
import { STAGES } from './pipeline.ts';
import {
  type Candidate,
  type Doubt,
  type Part,
  type Parts,
  type Touched,
  UPDATE_KINDS,
  type Update,
} from './reading.ts';
import { activityOf } from './text/activity.ts';
import { stageOf } from './text/stage.ts';

/** The update with a candidate of a doubt in its place; undefined where the candidate says nothing of that part. */
export function withCandidate(update: Update, { part }: Doubt, candidate: Candidate): Update | undefined {
  if ('deal' in candidate) return part === 'deal' ? { ...update, deal: candidate.deal } : undefined;
  if (part === 'deal') return undefined;
  if (part === 'rest') return update;
  if (part === 'kind') {
    const is = 'words' in candidate ? UPDATE_KINDS.find((kind) => kind === candidate.words) : undefined;
    return is && { ...update, is };
  }
  const parts = partOf(part, candidate);
  return parts && { ...update, parts: { ...update.parts, ...parts } };
}

const DAYS: readonly Part[] = ['nextStepOn', 'buyerPromiseOn', 'closeOn', 'parkedUntil', 'dueOn'];
const WORDS: readonly Part[] = ['nextStep', 'buyerPromise', 'reason', 'text', 'name', 'source', 'note', ...FACTS];

/** What a candidate says of a part; undefined where it is of another nature. */
function partOf(part: Part, candidate: Exclude<Candidate, { deal: number }>): Partial<Parts> | undefined {
  if ('date' in candidate) return DAYS.includes(part) ? { [part]: candidate.date } : undefined;
  if ('money' in candidate) return part === 'amount' ? { amount: candidate.money } : undefined;
  const { words } = candidate;
  if (WORDS.includes(part)) return { [part]: words };
  if (part === 'stage') {
    const stage = STAGES.find((one) => one === words) ?? stageOf(words);
    return stage ? { stage } : undefined;
  }
  if (part === 'outcome')
    return words === 'won' || words === 'lost' || words === 'parked' ? { outcome: words } : undefined;
  const touched = part === 'touches' ? touchedIn(words) : undefined;
  return touched && { touches: [touched] };
}

/** "2 calls", "voicemail". */
function touchedIn(words: string): Touched | undefined {
  const [, count = '1', name = ''] = /^(?:(\d{1,4}) )?(.+)$/.exec(words) ?? [];
  const kind = activityOf(name);
  return kind && Number(count) > 0 ? { kind, count: Number(count) } : undefined;
}
