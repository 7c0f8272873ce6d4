import { useEffect } from 'react';

/** F6 goes from one part of the page to the next, Shift+F6 back, as in Slack. */
export function useRegions(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) =>
        one.checkVisibility(),
      );
      const inside = regions.findLastIndex((one) => one.contains(document.activeElement));
      const step = event.shiftKey ? regions.length - 1 : 1;
      const from = inside < 0 && event.shiftKey ? 0 : inside;
      firstIn(regions[(from + step + regions.length) % regions.length]);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** Where one begins in a region, the best first; a thread's messages come before its field. */
const BEGINNINGS = ['[aria-current]', '[role=log]', 'textarea', 'button, a, input, select'];

function firstIn(region: HTMLElement | undefined): void {
  const found = BEGINNINGS.flatMap((selector) => [...(region?.querySelectorAll<HTMLElement>(selector) ?? [])]);
  (found.find((one) => one.checkVisibility()) ?? region)?.focus();
}
