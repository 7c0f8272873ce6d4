import { type ReactNode, useEffect } from 'react';
import { useFloating } from './floating.ts';
import { rove } from './roving.ts';

export type MenuItem = { label: string; detail?: string; isDanger?: boolean; pick: () => void };

/** A button that opens a menu of things to do. */
export function Menu(props: { label: string; className: string; items: MenuItem[]; children: ReactNode }) {
  const { isOpen, style, button, panel, toggle, close } = useFloating();
  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen, panel]);
  const pick = (item: MenuItem) => {
    close();
    item.pick();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={props.className}
        title={props.label}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {props.children}
      </button>
      {isOpen && (
        <div
          ref={panel}
          className="floating menu"
          style={style}
          role="menu"
          tabIndex={-1}
          aria-label={props.label}
          onKeyDown={(event) => {
            rove(event, '[role=menuitem]');
            if (event.key === 'Tab') close();
          }}
        >
          {props.items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={item.isDanger ? 'danger' : undefined}
              onClick={() => pick(item)}
            >
              {item.label}
              {item.detail && <small>{item.detail}</small>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
