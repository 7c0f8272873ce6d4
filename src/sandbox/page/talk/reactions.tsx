import type { Reaction } from '../../slack/state.ts';
import type { Desk } from '../../web/wire.ts';
import { Words } from '../blocks/words.tsx';

/** What others put under a message: each with how many did, and who. */
export function Reactions({ reactions, people }: { reactions: Reaction[] } & Pick<Desk, 'people'>) {
  const namesOf = (ids: string[]) => ids.map((id) => people.find((one) => one.id === id)?.realName ?? 'Somebody');
  return (
    <ul className="reactions" aria-label="Reactions">
      {reactions.map(({ name, users, count }) => (
        <li key={name} title={`${namesOf(users).join(', ')} reacted with :${name}:`}>
          <Words text={`:${name}:`} />
          {count}
          <span className="hidden"> by {namesOf(users).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
