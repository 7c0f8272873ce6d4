import type { Desk, Post } from '../../web/wire.ts';
import { personAt } from '../desk/desk.ts';
import { millisOf, recentIn } from '../desk/when.ts';
import { Avatar } from '../parts/avatar.tsx';
import { repliesCounted } from './lines.ts';

/** Who replied, how often, and when last; pressed, it opens the thread. */
export function ThreadSummary({ replies, desk, open }: { replies: Post[]; desk: Desk; open: () => void }) {
  const heard = replies.filter(({ onlyYou }) => !onlyYou);
  const last = heard.at(-1);
  const authors = [...new Set(heard.map(({ user }) => user))].slice(0, 4);
  const { zone } = personAt(desk);
  return (
    <button type="button" className="thread-summary" onClick={open}>
      {authors.map((id) => (
        <Avatar key={id} person={desk.people.find((one) => one.id === id)} people={desk.people} />
      ))}
      <b>{repliesCounted(heard)}</b>
      {last && <span> · last reply {recentIn(zone, millisOf(last.ts), desk.clock.now)}</span>}
    </button>
  );
}
