import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { DEAL_LENGTHS, USUAL_COACHING } from '../../domain/coach-settings.ts';
import { ALL_LIMITS } from '../../domain/rules/index.ts';
import { readLimits } from '../../domain/text/limits.ts';
import type { Decided } from '../../store/workspaces.ts';
import { decideCoaching } from '../commands/coach/setup.ts';
import type { Pending } from '../pending.ts';
import { type Filled, typed } from './filled.ts';
import { resultModal } from './result.ts';
import { redrawBehind } from './setup-behind.ts';
import { submission } from './submission.ts';

const MOST_SOURCES = 50;

/** Saves what an admin decided, or says beside each field what is wrong with it. */
export const setupSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled, behind }) => {
    const errors: Record<string, string> = {};
    const nudgesADay = wholeNumber(filled.nudgesADay, 10);
    if (nudgesADay === null) errors.nudgesADay = 'A whole number from 0 to 10.';
    const tokensADay = wholeNumber(filled.tokensADay, 100_000_000);
    if (tokensADay === null) errors.tokensADay = 'A whole number from 0 to 100,000,000.';
    const read = readLimits(filled.limits ?? '', ALL_LIMITS);
    if ('wrong' in read) errors.limits = read.wrong;
    const inboundSources = sourcesIn(filled);
    if (inboundSources.length === 0) errors.inboundSources = 'Names with commas between; empty for the usual ones.';
    if (inboundSources.length > MOST_SOURCES) errors.inboundSources = `At most ${MOST_SOURCES} sources.`;
    if (nudgesADay === null || tokensADay === null || 'wrong' in read || Object.keys(errors).length > 0)
      return { errors };
    const decided: Decided = {
      dealLength: z.enum(DEAL_LENGTHS).parse(filled.dealLength),
      inboundSources,
      nudgesADay,
      tokensADay,
      limits: read.limits,
      namesToModel: filled.namesToModel === 'yes',
    };
    const said = await decideCoaching(ask, () => decided);
    redrawBehind(ask, behind, pending);
    return { page: resultModal(said) };
  });

/** None where something was written that names none; nothing written is the usual ones. */
function sourcesIn({ inboundSources }: Filled): string[] {
  if (typed(inboundSources).trim() === '') return [...USUAL_COACHING.inboundSources];
  const sources = typed(inboundSources)
    .toLowerCase()
    .split(/[,;\n]/)
    .map((source) => source.trim().replace(/\s+/g, ' '))
    .filter((source) => source !== '');
  return [...new Set(sources)];
}

function wholeNumber(text: string | undefined, most: number): number | null {
  const said = (text ?? '').trim().replace(/[,_ ](?=\d{3})/g, '');
  return /^\d{1,9}$/.test(said) && Number(said) <= most ? Number(said) : null;
}
