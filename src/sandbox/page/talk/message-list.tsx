import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { rove } from '../parts/roving.ts';
import { useBottom } from './bottom.ts';
import type { Line } from './lines.ts';
import { Message, type MessageProps } from './message.tsx';

export type Shared = Omit<MessageProps, 'post' | 'follows' | 'replies' | 'isEdited'>;

/** A place's messages, the newest below. Arrows go from one to the next; what arrives is read out. */
export function MessageList(props: {
  label: string;
  lines: Line[];
  editing: string | null;
  shared: Shared;
  opensAt: 'newest' | 'oldest';
  /** Grows when the newest is wanted. */
  calls: number;
  /** What stands above the first. */
  children?: ReactNode;
}) {
  const { label, lines, editing, shared, opensAt, calls, children } = props;
  const { scroller, content, isAtBottom, onScroll, toBottom } = useBottom(opensAt, calls);
  return (
    <div className="list">
      <div
        ref={scroller}
        className={isAtBottom ? 'scroller at-bottom' : 'scroller'}
        role="log"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onArrows}
      >
        <div ref={content} className="lines">
          {children}
          {lines.map((line) => (
            <LineOf key={line.key} line={line} editing={editing} shared={shared} />
          ))}
        </div>
      </div>
      {!isAtBottom && (
        <button type="button" className="newest" title="Jump to newest" aria-label="Jump to newest" onClick={toBottom}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function LineOf({ line, editing, shared }: { line: Line; editing: string | null; shared: Shared }) {
  if (line.is === 'day') {
    return (
      <h2 className="day-line">
        <span>{line.label}</span>
      </h2>
    );
  }
  if (line.is === 'new') {
    return (
      <p className="new-line">
        <span>New</span>
      </p>
    );
  }
  if (line.is === 'replies') {
    return (
      <h3 className="replies-line">
        <span>{line.label}</span>
      </h3>
    );
  }
  const { post, follows, replies } = line;
  return <Message {...shared} post={post} follows={follows} replies={replies} isEdited={editing === post.ts} />;
}

/** Only where the focus is on the list or a message, not in what is inside one. */
function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const isHere = target === currentTarget || (target instanceof HTMLElement && target.matches('article.message'));
  if (isHere && event.key.startsWith('Arrow')) rove(event, 'article.message');
}
