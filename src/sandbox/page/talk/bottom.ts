import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isNearEnd, NEAR, staysAtEnd } from './scrolled.ts';

export type Bottom = {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  isAtBottom: boolean;
  onScroll: () => void;
  toBottom: () => void;
};

/** Keeps a list at its newest end while one is there, whatever grows in it. It opens where what is new begins, else at `opensAt`, and goes to its end whenever `calls` grows. */
export function useBottom(opensAt: 'newest' | 'oldest', calls: number): Bottom {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const keeps = useRef(true);
  const top = useRef(0);
  const [isAtBottom, setAtBottom] = useState(true);

  const note = useCallback((isKept: boolean) => {
    keeps.current = isKept;
    top.current = scroller.current?.scrollTop ?? 0;
    setAtBottom(isKept);
  }, []);
  const toBottom = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    note(true);
  }, [note]);
  const onScroll = useCallback(() => {
    if (scroller.current) note(staysAtEnd(scroller.current, { isKept: keeps.current, top: top.current }));
  }, [note]);

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list || !content.current) return;
    const mark = list.querySelector<HTMLElement>('.new-line');
    if (opensAt === 'newest') toBottom();
    if (mark && mark.offsetTop < list.scrollTop) list.scrollTop = mark.offsetTop - NEAR;
    note(isNearEnd(list));
    const observer = new ResizeObserver(() => keeps.current && toBottom());
    observer.observe(content.current);
    observer.observe(list);
    return () => observer.disconnect();
  }, [opensAt, toBottom, note]);

  const answered = useRef(calls);
  useEffect(() => {
    if (answered.current !== calls) toBottom();
    answered.current = calls;
  }, [calls, toBottom]);

  return { scroller, content, isAtBottom, onScroll, toBottom };
}
