import { type CSSProperties, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export type Floating = {
  isOpen: boolean;
  style: CSSProperties;
  button: RefObject<HTMLButtonElement | null>;
  panel: RefObject<HTMLDivElement | null>;
  toggle: () => void;
  /** Closes it; the focus goes back to the button unless it has gone elsewhere. */
  close: () => void;
};

const GAP = 4;
const MARGIN = 8;

/** Something that opens at a button, stays within the window, and closes by Escape or a press beside it. */
export function useFloating(): Floating {
  const [isOpen, setOpen] = useState(false);
  const [style, setStyle] = useState<CSSProperties>({});
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const close = useCallback(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || panel.current?.contains(activeElement))
      button.current?.focus();
    setOpen(false);
  }, []);
  const toggle = () => (isOpen ? close() : setOpen(true));

  useLayoutEffect(() => {
    if (isOpen && button.current && panel.current) setStyle(placeAt(button.current, panel.current));
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onPress = ({ target }: Event) => {
      if (!(target instanceof Node) || panel.current?.contains(target) || button.current?.contains(target)) return;
      setOpen(false);
    };
    addEventListener('keydown', onKey, true);
    addEventListener('pointerdown', onPress, true);
    addEventListener('resize', close);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('pointerdown', onPress, true);
      removeEventListener('resize', close);
    };
  }, [isOpen, close]);

  return { isOpen, style, button, panel, toggle, close };
}

/** Below the button, or above it where there is more room; aligned with the edge that keeps it inside. */
function placeAt(button: HTMLElement, panel: HTMLElement): CSSProperties {
  const at = button.getBoundingClientRect();
  const below = innerHeight - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  const isBelow = below >= panel.offsetHeight || below >= above;
  const left = at.left + panel.offsetWidth + MARGIN > innerWidth ? at.right - panel.offsetWidth : at.left;
  return {
    left: Math.max(MARGIN, Math.min(left, innerWidth - panel.offsetWidth - MARGIN)),
    maxHeight: isBelow ? below : above,
    ...(isBelow ? { top: at.bottom + GAP } : { bottom: innerHeight - at.top + GAP }),
  };
}
