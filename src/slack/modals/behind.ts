import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** How Slack names the forms that lie under one. */
export const BEHIND = { root_view_id: z.string().nullish(), previous_view_id: z.string().nullish() };

/** The forms that lie under the one that was sent in or pressed in: the first, and the one right under it; null for none. */
export type Behind = { client: WebClient; root: string | null; previous: string | null };

type Stacked = { id: string; root_view_id?: string | null | undefined; previous_view_id?: string | null | undefined };

export function behindOf(view: Stacked | undefined, client: WebClient): Behind {
  const root = view?.root_view_id ?? null;
  return { client, root: root === view?.id ? null : root, previous: view?.previous_view_id ?? null };
}
