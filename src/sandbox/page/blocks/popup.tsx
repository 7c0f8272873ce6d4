import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

const GAP = 4;
const ROOM = 240;

/** Something laid over the page beside `anchor`, above all that scrolls or clips, for as long as it is there. */
export function Popup({ anchor, children }: { anchor: RefObject<HTMLElement | null>; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popup = ref.current;
    if (!popup || !anchor.current) return;
    popup.showPopover();
    const place = () => lay(popup, anchor.current?.getBoundingClientRect());
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(popup);
    sizes.observe(anchor.current);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor]);
  return (
    <div ref={ref} className="bk-popup" popover="manual">
      {children}
    </div>
  );
}

/** Below the anchor, or above it where there is more room; never beyond the window's edges. */
function lay(popup: HTMLElement, at: DOMRect | undefined) {
  if (!at) return;
  const below = window.innerHeight - at.bottom - 2 * GAP;
  const isBelow = below >= Math.min(ROOM, popup.scrollHeight) || below >= at.top;
  popup.style.minWidth = `${at.width}px`;
  popup.style.maxHeight = `${Math.max(80, Math.min(320, isBelow ? below : at.top - 2 * GAP))}px`;
  popup.style.left = `${Math.max(GAP, Math.min(at.left, window.innerWidth - popup.offsetWidth - GAP))}px`;
  popup.style.top = isBelow ? `${at.bottom + GAP}px` : `${at.top - GAP - popup.offsetHeight}px`;
}
