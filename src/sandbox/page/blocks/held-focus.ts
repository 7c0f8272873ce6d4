import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

type Held<Box> = {
  ref: RefObject<Box | null>;
  tabIndex: -1;
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
};

/** A box that takes the focus when what had it inside is gone, so that a keyboard does not start over at the top. */
export function useHeldFocus<Box extends HTMLElement>(): Held<Box> {
  const ref = useRef<Box>(null);
  const isIn = useRef(false);
  useEffect(() => {
    if (isIn.current && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      isIn.current = true;
    },
    onBlur: ({ target, relatedTarget }) => {
      // What is taken away loses the focus to nothing, and is no longer there to be asked.
      if (relatedTarget || target.isConnected) isIn.current = false;
    },
  };
}
