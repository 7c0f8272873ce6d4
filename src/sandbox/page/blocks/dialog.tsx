import { type ReactNode, useLayoutEffect, useRef } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

type DialogProps = {
  className: string;
  labelledBy: string;
  describedBy?: string;
  /** What Escape does. */
  close: () => void;
  children: ReactNode;
};

/** A window over the page. Focus goes in, goes round in it, and returns to where it was. */
export function Dialog({ className, labelledBy, describedBy, close, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      // Closing it gives the focus back; taking it away would not.
      dialog?.close();
      if (opener instanceof HTMLElement && opener === document.activeElement) focusAnew(opener);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={className}
      aria-modal="true"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Tab') goRound(event);
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          close();
        }
      }}
    >
      {children}
    </dialog>
  );
}

/** Chromium gives a text field the focus back without its caret, and then nothing can be typed. */
function focusAnew(element: HTMLElement) {
  element.blur();
  element.focus();
}

/** From the last control to the first, and back. */
function goRound(event: React.KeyboardEvent<HTMLDialogElement>) {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.offsetParent);
  const [first, last] = [all[0], all.at(-1)];
  const [from, to] = event.shiftKey ? [first, last] : [last, first];
  if (document.activeElement !== from && event.currentTarget.contains(document.activeElement)) return;
  event.preventDefault();
  to?.focus();
}
