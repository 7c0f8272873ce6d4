import type { Posted } from '../domain/posted.ts';

/**
 * `label`, which is mrkdwn, as a link to a message; the label alone where there is none, or where Slack's address of the workspace
 * (`url`, with its slash) is not known.
 */
export function linked(label: string, posted: Posted | undefined, url: string | null): string {
  if (!posted || url === null) return label;
  const { channelId, ts, under } = posted;
  const place = `${url}archives/${channelId}/p${ts.replace('.', '')}`;
  const reply = under === null || under === ts ? '' : `?thread_ts=${under}&amp;cid=${channelId}`;
  return `<${place}${reply}|${label}>`;
}
