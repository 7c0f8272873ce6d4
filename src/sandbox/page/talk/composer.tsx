import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Desk, Done } from '../../web/wire.ts';
import type { Act } from '../act.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { completionOf, type Offer } from './completion.ts';
import { isSending } from './composer-keys.ts';
import { type Drafts, draftKey, useDraft } from './drafts.ts';
import { Offers } from './offers.tsx';

export type ComposerProps = {
  label: string;
  desk: Desk;
  act: Act;
  drafts: Drafts;
  /** Grows when the focus is wanted here. */
  calls: number;
  /** What came of the last act here, where nothing was done. */
  problem: string | null;
  /** Puts the problem aside. */
  forget: () => void;
  /** The thread it writes to. */
  thread?: string;
  /** Edits one's last message here, if there is one. */
  editLast: () => void;
};

/** Where the browser does not grow the field by itself. */
const MOST_ROWS = 12;

/** Where one writes: Enter sends, Shift+Enter begins a line; commands and names are completed as they are typed. */
export function Composer({ label, desk, act, drafts, calls, problem, forget, thread, editLast }: ComposerProps) {
  const key = draftKey(desk.me, desk.place, thread);
  const [draft, setDraft] = useDraft(drafts, key);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(draft.length);
  const [chosen, setChosen] = useState<number>();
  const [closedAt, setClosedAt] = useState<string | undefined>(draft);
  const [selects, setSelects] = useState<Offer>();

  const found = completionOf(draft, caret, desk);
  const offers = closedAt === draft ? [] : found.offers;
  const active = Math.min(chosen ?? found.first, offers.length - 1);

  useLayoutEffect(() => {
    if (!selects) return;
    field.current?.focus();
    field.current?.setSelectionRange(selects.from, selects.to);
  }, [selects]);

  useEffect(() => {
    if (calls > 0) field.current?.focus();
  }, [calls]);

  const write = (text: string, at: number) => {
    setDraft(text);
    setCaret(at);
    setChosen(undefined);
    setClosedAt(undefined);
    forget();
  };
  const take = (offer: Offer) => {
    write(offer.text, offer.to);
    setSelects(offer);
    if (offer.text.includes(' ') && offer.to < offer.text.length) setClosedAt(offer.text);
  };
  const send = async () => {
    const text = draft.trim();
    if (text === '') return;
    const does = text.startsWith('/') ? 'command' : 'say';
    setDraft('');
    const done: Done = await act({ does, channel: desk.place, text, ...(thread ? { thread } : {}) });
    if (done.problem && drafts.of(key) === '') setDraft(text);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key } = event;
    const offered = offers[active];
    if (offers.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : -1;
      setChosen(active < 0 && step < 0 ? offers.length - 1 : (active + step + offers.length) % offers.length);
    } else if (offers.length > 0 && key === 'Tab' && !event.shiftKey) take(offered ?? (offers[0] as Offer));
    else if (offered && isSending(event)) take(offered);
    else if (offers.length > 0 && key === 'Escape') {
      event.stopPropagation();
      setClosedAt(draft);
    } else if (isSending(event)) void send();
    else if (key === 'ArrowUp' && draft === '') editLast();
    else return;
    event.preventDefault();
  };

  const shortcuts = desk.shortcuts.filter(({ type }) => type === 'global');
  return (
    <div className="composer" data-region>
      {problem && (
        <p className="problem" role="alert">
          <Icon name="alert" /> {problem}
        </p>
      )}
      <Offers id={listId} offers={offers} active={active} hint={found.hint} take={take} />
      <div className="field">
        <textarea
          ref={field}
          rows={Math.min(draft.split('\n').length, MOST_ROWS)}
          value={draft}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={offers.length > 0 ? listId : undefined}
          aria-activedescendant={offers[active] ? `${listId}-${active}` : undefined}
          onChange={({ target }) => write(target.value, target.selectionEnd)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
          onKeyDown={onKey}
        />
        <div className="actions">
          {shortcuts.length > 0 && (
            <Menu
              label="Shortcuts"
              className="tool"
              items={shortcuts.map(({ id, name }) => ({
                label: name,
                detail: 'Sideline',
                pick: () => void act({ does: 'shortcut', id }),
              }))}
            >
              <Icon name="plus" />
            </Menu>
          )}
          <span className="keys">
            <b>Enter</b> sends · <b>Shift+Enter</b> new line · <b>/</b> commands · <b>@</b> names
          </span>
          <button
            type="button"
            className="send"
            title="Send"
            aria-label="Send"
            disabled={draft.trim() === ''}
            onClick={() => void send()}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  );
}
