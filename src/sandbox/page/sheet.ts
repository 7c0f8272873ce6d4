import { useEffect, useRef, useState } from 'react';

export type Sheet = 'places' | 'guide' | null;

const WHERE = { places: 'nav [aria-current]', guide: '.guide button' };

/** What lies over the conversation where there is room for one thing only. Escape closes it; the focus goes in and back. */
export function useSheet(): [Sheet, (sheet: Sheet) => void] {
  const [sheet, setSheet] = useState<Sheet>(null);
  const opener = useRef<Element>(null);

  useEffect(() => {
    if (!sheet) return;
    opener.current = document.activeElement;
    document.querySelector<HTMLElement>(WHERE[sheet])?.focus();
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && setSheet(null);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, [sheet]);

  return [sheet, setSheet];
}
