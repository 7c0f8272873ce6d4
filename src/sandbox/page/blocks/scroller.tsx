import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A box that scrolls sideways when it must, and then can be reached and moved by keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const sizes = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth));
    sizes.observe(box);
    return () => sizes.disconnect();
  }, []);
  const reached = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <section ref={ref} className="bk-scroller" {...reached}>
      {children}
    </section>
  );
}
