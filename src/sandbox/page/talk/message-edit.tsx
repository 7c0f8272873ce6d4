import { type KeyboardEvent, useState } from 'react';
import type { Desk, Post } from '../../web/wire.ts';
import type { Act } from '../act.ts';
import { isSending } from './composer-keys.ts';
import { typedText } from './typed-text.ts';

/** The words of one's own message, to be put otherwise. Escape leaves them as they were. */
export function MessageEdit(props: { post: Post; people: Desk['people']; act: Act; leave: () => void }) {
  const { post, people, act, leave } = props;
  const [text, setText] = useState(() => typedText(post.text, people));
  const [problem, setProblem] = useState<string>();

  const save = async () => {
    if (text.trim() === '') return setProblem('A message needs a word. To take it away, delete it.');
    const { channel, ts } = post;
    const done = await act({ does: 'edit', channel, ts, text: text.trim() });
    if (!done.problem) leave();
  };
  const onKey = (event: KeyboardEvent) => {
    if (isSending(event)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    }
  };

  return (
    <div className="composer editing">
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="field">
        <textarea
          aria-label="Edit message"
          value={text}
          rows={1}
          ref={startAtEnd}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKey}
        />
        <div className="actions">
          <button type="button" className="plain" onClick={leave}>
            Cancel
          </button>
          <button type="button" className="primary" onClick={() => void save()}>
            Save
          </button>
        </div>
      </div>
    </div>
  );
}

function startAtEnd(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  // The list first goes to its end, if one was there.
  requestAnimationFrame(() => field.closest('article')?.scrollIntoView({ block: 'nearest' }));
}
