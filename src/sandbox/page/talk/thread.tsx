import { useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Composer } from './composer.tsx';
import type { Talk } from './conversation.tsx';
import { type Line, threadLines, threadOf } from './lines.ts';
import { MessageList } from './message-list.tsx';
import { useProblem } from './problem.ts';

/** A thread beside the place it is in. When it closes, the focus goes back to where it was opened. */
export function Thread(props: Omit<Talk, 'calls'> & { ts: string; placeName: string; close: () => void }) {
  const { desk, ask, drafts, ts, placeName, close } = props;
  const { problem, forget, act, said } = useProblem(props.act);
  const [editing, setEditing] = useState<string | null>(null);
  useFocusBack();

  const { parent, replies } = threadOf(desk.posts, ts);
  const { place } = desk;
  const newest = (replies.at(-1) ?? parent)?.ts;
  useEffect(() => {
    if (newest) void act({ does: 'read', channel: place, ts: newest, thread: ts });
  }, [act, place, newest, ts]);
  const lines: Line[] = threadLines(parent, replies);
  const editLast = () => setEditing(replies.findLast(({ user }) => user === desk.me)?.ts ?? null);

  return (
    <aside
      className="thread"
      aria-label="Thread"
      data-region
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <header className="pane-head">
        <h2>
          Thread <small>{placeName}</small>
        </h2>
        <button type="button" className="tool" title="Close thread" aria-label="Close thread" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <MessageList
        label={`Thread in ${placeName}`}
        lines={lines}
        editing={editing}
        shared={{ desk, act, ask, edit: setEditing }}
        opensAt="oldest"
        calls={said}
      />
      <Composer label="Reply…" thread={ts} calls={1} {...{ desk, act, drafts, problem, forget, editLast }} />
    </aside>
  );
}

function useFocusBack(): void {
  const opener = useRef(document.activeElement);
  useEffect(
    () => () => {
      const before = opener.current;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [],
  );
}
