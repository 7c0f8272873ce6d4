import type { CoachSettings } from './coach-settings.ts';
import { sourceKey } from './source.ts';

/**
 * Whether buyers from this source came by themselves, by the workspace's list. Case, spaces, hyphens, a "from" before it
 * and a "lead" after it make no difference: "from Web form", "Inbound lead".
 */
export function isInbound(source: string | null, { inboundSources }: Pick<CoachSettings, 'inboundSources'>): boolean {
  const key = nameOf(source);
  return key !== '' && inboundSources.some((inbound) => nameOf(inbound) === key);
}

function nameOf(source: string | null): string {
  return sourceKey(source)
    .replace(/^from (?=.)/, '')
    .replace(/(?<=.)[ -]leads?$/, '')
    .replace(/[\s_-]+/g, '');
}
