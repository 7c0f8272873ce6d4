import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Desk, Place } from '../../web/wire.ts';
import type { Act, Ask } from '../act.ts';
import { personAt } from '../desk/desk.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Composer } from './composer.tsx';
import type { Drafts } from './drafts.ts';
import { linesOf } from './lines.ts';
import { MessageList } from './message-list.tsx';
import { useProblem } from './problem.ts';
import { useUnread } from './unread.ts';

export type Talk = { desk: Desk; act: Act; ask: Ask; drafts: Drafts; calls: number };

export type ConversationProps = Talk & {
  place: Place;
  openThread: (ts: string) => void;
  /** Whether one's last message here is to be edited; `editBegun` says that it is. */
  wantsEdit: boolean;
  editBegun: () => void;
};

/** What is said in a place, and where one says something there. */
export function Conversation(props: ConversationProps) {
  const { desk, ask, drafts, calls, place, openThread, wantsEdit, editBegun } = props;
  const { problem, forget, act, said } = useProblem(props.act);
  const [editing, setEditing] = useState<string | null>(null);
  const newFrom = useUnread(desk, props.act);
  const { zone } = personAt(desk);
  const { posts, me } = desk;
  const { now } = desk.clock;
  const lines = useMemo(() => linesOf(posts, { zone, now, newFrom }), [posts, zone, now, newFrom]);
  const editLast = useCallback(() => {
    const last = lines.findLast((line) => line.is === 'post' && line.post.user === me);
    setEditing(last?.key ?? null);
  }, [lines, me]);
  useEffect(() => {
    if (!wantsEdit) return;
    editLast();
    editBegun();
  }, [wantsEdit, editLast, editBegun]);

  return (
    <>
      <MessageList
        label={`Messages in ${nameOf(place)}`}
        lines={lines}
        editing={editing}
        shared={{ desk, act, ask, openThread, edit: setEditing }}
        opensAt="newest"
        calls={calls + said}
      >
        <Beginning desk={desk} place={place} />
      </MessageList>
      <Composer label={`Message ${nameOf(place)}`} {...{ desk, act, drafts, calls, problem, forget, editLast }} />
    </>
  );
}

/** What a place is for, above the first that was said there. */
function Beginning({ desk, place }: { desk: Desk; place: Place }) {
  const bot = desk.people.find(({ isBot }) => isBot);
  const isDm = place.kind === 'dm';
  return (
    <div className="beginning">
      {isDm && <Avatar person={bot} people={desk.people} />}
      <h2>{nameOf(place)}</h2>
      {isDm ? (
        <p>Only you and Sideline see this. Write as you talk, or type / for commands.</p>
      ) : (
        <p>
          This is where the team talks. Sideline speaks here too: Monday’s thread, and deals that stand still: about the
          next step, never about the person.
        </p>
      )}
    </div>
  );
}

/** #team-enterprise, or the name of whom one talks with. */
export function nameOf({ kind, name }: Place): string {
  return kind === 'channel' ? `#${name}` : name;
}
