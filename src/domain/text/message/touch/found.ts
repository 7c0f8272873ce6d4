import type { ActivityKind } from '../../../activity.ts';
import type { TouchSpan } from '../heard.ts';

/** A touch within its sentence, by places of the sentence's line. `count` is null for "a few"; `kind` is null where the words leave it open. */
export type Found = {
  from: number;
  to: number;
  kind: ActivityKind | null;
  among: readonly ActivityKind[];
  count: number | null;
  held: TouchSpan['held'];
  negated: boolean;
  near: boolean;
};
