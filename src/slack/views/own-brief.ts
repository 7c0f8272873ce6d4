import type { OwnBrief } from '../../domain/own-brief.ts';
import { section } from '../blocks.ts';
import type { Block } from '../message.ts';
import type { Evidence } from './brief-evidence.ts';
import { putOffLine } from './brief-pipe.ts';
import { repLines } from './brief-rep.ts';

/** Deals in one mirror. */
const SHOWN = 5;

/** Links are for whoever reads the brief: the person knows where their own messages are. */
const NO_LINKS: Evidence = { url: null, thread: undefined, about: new Map() };

/** What the brief on Friday tells managers of this person, as things stand: the same lines. */
export function ownBriefBlock({ brief, putOff }: OwnBrief, today: Temporal.PlainDate): Block {
  const more = putOff.length - SHOWN;
  const lines = [
    '*In the brief on Friday, as things stand*',
    repLines(brief, NO_LINKS, today),
    ...putOff.slice(0, SHOWN).map((one) => `Put off twice without a touch: ${putOffLine(one, NO_LINKS, today)}`),
    ...(more > 0 ? [`…and ${more} more.`] : []),
  ];
  return section(lines.join('\n'));
}
