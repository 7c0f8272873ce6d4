import type { KeyboardEvent } from 'react';

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Moves the focus among what matches `selector` inside, by arrows, Home and End. True where it did. */
export function rove(event: KeyboardEvent<HTMLElement>, selector: string): boolean {
  const step = STEPS[event.key];
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  if (!step || items.length === 0) return false;
  event.preventDefault();
  const at = items.findIndex((item) => item.matches(':focus'));
  items[step(at, items.length)]?.focus();
  return true;
}
