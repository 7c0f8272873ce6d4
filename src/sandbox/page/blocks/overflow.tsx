import { useId, useLayoutEffect, useRef, useState } from 'react';
import { optionsOf, wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Label } from './label.tsx';
import { safeAddress } from './link.ts';
import { Popup } from './popup.tsx';
import { usePressing } from './pressing.tsx';
import { MORE } from './subject.ts';

type OverflowProps = { block: Json; element: Json; subject?: string | undefined };

/** The three dots, and what lies under them. */
export function Overflow({ block, element, subject }: OverflowProps) {
  const { press, isBusy, beside } = usePressing(block, element);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const label = subject ? `${MORE}, ${subject}` : MORE;
  const dots = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    dots.current?.focus();
  };
  const choose = (option: Json) => {
    const address = safeAddress(option.url);
    if (address) window.open(address, '_blank', 'noreferrer');
    close();
    press(String(option.value ?? wordsOf(option.text)));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') return setOpen(false);
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) close();
    else items[to % items.length]?.focus();
  };
  const isLeft = (event: React.FocusEvent) =>
    !menu.current?.contains(event.relatedTarget) && event.relatedTarget !== dots.current;

  return (
    <span className="bk-control">
      <button
        ref={dots}
        type="button"
        className="bk-press bk-dots"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-busy={isBusy}
        aria-disabled={isBusy}
        onClick={() => !isBusy && setOpen(!isOpen)}
      >
        ⋯
      </button>
      {isOpen && (
        <Popup anchor={dots}>
          <div
            ref={menu}
            {...{ id, onKeyDown }}
            role="menu"
            tabIndex={-1}
            aria-label={label}
            className="bk-offers"
            onBlur={(event) => isLeft(event) && setOpen(false)}
          >
            {optionsOf(element).map((option) => (
              <button
                key={`${String(option.value)} ${wordsOf(option.text)}`}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => choose(option)}
              >
                <Label text={option.text} />
              </button>
            ))}
          </div>
        </Popup>
      )}
      {beside}
    </span>
  );
}
