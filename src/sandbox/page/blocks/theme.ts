import { useSyncExternalStore } from 'react';

/** How the paper is now, from the page's own colours: a dark screen changes nothing where the page stays light. */
function read(): 'light' | 'dark' {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;visibility:hidden;color:var(--paper, #fff)';
  document.body.append(probe);
  const [red = 255, green = 255, blue = 255] =
    getComputedStyle(probe)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  probe.remove();
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? 'dark' : 'light';
}

let known: 'light' | 'dark' | undefined;

function watch(changed: () => void): () => void {
  const asked = window.matchMedia('(prefers-color-scheme: dark)');
  const look = () => {
    known = read();
    changed();
  };
  asked.addEventListener('change', look);
  return () => asked.removeEventListener('change', look);
}

/** Whether the page is light or dark, now and whenever it changes. */
export function useTheme(): 'light' | 'dark' {
  return useSyncExternalStore(watch, () => {
    known ??= read();
    return known;
  });
}
