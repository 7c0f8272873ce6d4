import { expect, it } from 'vitest';
import { firstUnread, linesOf, threadLines, threadOf } from '../../../src/sandbox/page/talk/lines.ts';
import type { Post } from '../../../src/sandbox/web/wire.ts';

const tsOf = (at: string, number = 1) => `${Date.parse(at) / 1000}.00000${number}`;
const post = (user: string, at: string, change: Partial<Post> = {}): Post => ({
  ...{ type: 'message', channel: 'C1', user, ts: tsOf(at), text: 'x', onlyYou: false },
  ...change,
});

const NOW = Date.parse('2026-03-10T15:00Z');
const drawn = (posts: Post[], newFrom: string | null = null) =>
  linesOf(posts, { zone: 'America/New_York', now: NOW, newFrom }).map((line) =>
    line.is === 'post'
      ? `${line.post.user}${line.follows ? ' goes on' : ''}`
      : line.is === 'day'
        ? line.label
        : line.is,
  );

it('names each day as it is in the zone of who looks', () => {
  const posts = [post('A', '2026-03-07T12:00Z'), post('A', '2026-03-10T03:30Z'), post('A', '2026-03-10T04:30Z')];
  expect(drawn(posts)).toEqual(['Saturday 7 March', 'A', 'Yesterday', 'A', 'Today', 'A']);
});

it.each([
  { is: 'the same author four minutes on', next: post('A', '2026-03-10T14:04Z'), goesOn: true },
  { is: 'the same author five minutes on', next: post('A', '2026-03-10T14:05Z'), goesOn: false },
  { is: 'somebody else', next: post('B', '2026-03-10T14:01Z'), goesOn: false },
  { is: 'what only one person sees', next: post('A', '2026-03-10T14:01Z', { onlyYou: true }), goesOn: false },
])('$is stands under the same name: $goesOn', ({ next, goesOn }) => {
  expect(
    drawn([post('A', '2026-03-10T14:00Z'), next])
      .at(-1)
      ?.endsWith('goes on'),
  ).toBe(goesOn);
});

it('marks where unread begins, and lets nobody go on across the mark', () => {
  const posts = [post('A', '2026-03-10T14:00Z'), post('A', '2026-03-10T14:01Z')];
  expect(drawn(posts, posts[1]?.ts)).toEqual(['Today', 'A', 'new', 'A']);
});

it('counts what others said when it looks for the first unread', () => {
  const posts = [post('A', '2026-03-10T14:00Z'), post('B', '2026-03-10T14:01Z'), post('A', '2026-03-10T14:02Z')];
  expect(firstUnread(posts, 'A', 1)).toBe(posts[1]?.ts);
  expect(firstUnread(posts, 'B', 9)).toBe(posts[0]?.ts);
  expect(firstUnread(posts, 'A', 0)).toBeNull();
});

it('keeps replies out of the place and shows them in their thread', () => {
  const parent = post('A', '2026-03-10T14:00Z');
  const reply = post('B', '2026-03-10T14:01Z', { thread_ts: parent.ts });
  const posts = [{ ...parent, thread_ts: parent.ts }, reply];
  expect(drawn(posts)).toEqual(['Today', 'A']);
  const { parent: first, replies } = threadOf(posts, parent.ts);
  expect(threadLines(first, replies).map(({ is }) => is)).toEqual(['post', 'replies', 'post']);
});

it('counts as replies what others see too', () => {
  const parent = post('A', '2026-03-10T14:00Z');
  const alone = post('B', '2026-03-10T14:01Z', { thread_ts: parent.ts, onlyYou: true });
  const seen = post('B', '2026-03-10T14:02Z', { thread_ts: parent.ts });
  const label = (...replies: Post[]) =>
    threadLines(parent, replies).flatMap((line) => (line.is === 'replies' ? line.label : []));
  expect(label(alone)).toEqual([]);
  expect(label(alone, seen)).toEqual(['1 reply']);
  expect(label(alone, seen, seen)).toEqual(['2 replies']);
});
