import type { LocalSlack } from '../../src/sandbox/slack/local-slack.ts';
import type { NewPost } from '../../src/store/outbox.ts';

/** What stands in a local Slack against a plan. `repeats`: posts said more than once, counted each time after the first. */
export type Findings = { complaints: string[]; repeats: number };

/** Everything that is not as it was planned: once, in order, under its parent, no two closer than the pace. */
export function findings(slack: LocalSlack, planned: NewPost[], paceMs: number): Findings {
  const complaints: string[] = slack.breaches().map((breach) => `refused by Slack's limits: ${breach}`);
  let repeats = 0;
  for (const [channel, posts] of Map.groupBy(planned, ({ channelId }) => channelId)) {
    const messages = slack.messages(channel);
    const keyOf = new Map(posts.map(({ key, body }) => [body.text, key]));
    const said = messages.map(({ text }) => keyOf.get(text) ?? `what nobody planned (${text})`);
    const tsOf = new Map(messages.map(({ ts }, index) => [said[index], ts]));
    for (const { key, under } of posts) {
      const times = said.filter((one) => one === key).length;
      repeats += Math.max(0, times - 1);
      if (times !== 1) complaints.push(`${key} was said ${times} times`);
      const threads = new Set(messages.filter((_, index) => said[index] === key).map(({ thread_ts }) => thread_ts));
      const parent = under === undefined ? undefined : tsOf.get(under);
      if (times > 0 && (threads.size !== 1 || !threads.has(parent)))
        complaints.push(`${key} stands under ${[...threads]}, not under ${parent}`);
    }
    const wanted = posts.map(({ key }) => key);
    const once = [...new Set(said)];
    const swapped = once.findIndex((key, index) => key !== wanted[index]);
    if (swapped >= 0) complaints.push(`${channel} heard ${once[swapped]} where ${wanted[swapped]} was next`);
    for (const [index, { ts }] of messages.entries()) {
      const before = messages[index - 1];
      const gap = before ? millisOf(ts) - millisOf(before.ts) : paceMs;
      if (gap < paceMs) complaints.push(`${said[index - 1]} and ${said[index]} came ${gap} ms apart`);
    }
  }
  return { complaints, repeats };
}

/** A ts as milliseconds, with its microseconds behind the point. */
export function millisOf(ts: string): number {
  const [seconds = '', micros = ''] = ts.split('.');
  return (Number(seconds) * 1_000_000 + Number(micros)) / 1_000;
}
