import { useRef } from 'react';
import type { Desk, Post } from '../../web/wire.ts';
import type { Act } from '../act.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';

export type Tools = {
  post: Post;
  desk: Pick<Desk, 'me' | 'shortcuts'>;
  act: Act;
  edit: () => void;
  openThread: ((ts: string) => void) | undefined;
};

/** What can be done with a message; nothing with one that only this person sees, or that is gone. */
export function MessageTools({ post, desk, act, edit, openThread }: Tools) {
  const confirm = useRef<HTMLDialogElement>(null);
  if (post.onlyYou || post.subtype === 'tombstone') return null;
  const { channel, ts } = post;
  const shortcuts: MenuItem[] = desk.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ id, name }) => ({
      label: name,
      detail: 'Sideline',
      pick: () => void act({ does: 'shortcut', id, on: { channel, ts } }),
    }));
  const own: MenuItem[] = [
    { label: 'Edit message', pick: edit },
    { label: 'Delete message…', isDanger: true, pick: () => confirm.current?.showModal() },
  ];
  const items = [...shortcuts, ...(post.user === desk.me ? own : [])];

  return (
    <>
      <div className="tools">
        {openThread && (
          <button
            type="button"
            title="Reply in thread"
            aria-label="Reply in thread"
            onClick={() => openThread(post.thread_ts ?? ts)}
          >
            <Icon name="reply" />
          </button>
        )}
        {items.length > 0 && (
          <Menu label="More actions" className="tool" items={items}>
            <Icon name="more" />
          </Menu>
        )}
      </div>
      {post.user === desk.me && (
        <dialog ref={confirm} className="confirm" aria-label="Delete message">
          <h2>Delete message</h2>
          <p>Are you sure you want to delete this message? This cannot be undone.</p>
          <form method="dialog">
            <button type="submit" className="plain">
              Cancel
            </button>
            <button type="submit" className="danger" onClick={() => void act({ does: 'erase', channel, ts })}>
              Delete
            </button>
          </form>
        </dialog>
      )}
    </>
  );
}
