import { useState } from 'react';
import type { ControlProps } from './control.tsx';
import { holdsSeveral, isSame, type Option } from './held.ts';
import { type Offers, useOffers } from './offers.ts';
import { optionsIn } from './options.ts';
import { useSurface } from './surface.tsx';

/** A menu while somebody chooses in it. */
export type Choosing = {
  isOpen: boolean;
  /** What was typed to search it; undefined where nothing was. */
  typed: string | undefined;
  offers: Offers;
  active: number;
  chosen: Option[];
  open: (typed?: string) => void;
  close: () => void;
  activate: (index: number) => void;
  choose: (option: Option) => void;
  /** Puts exactly these in. */
  keep: (options: Option[]) => void;
};

type Open = { typed: string | undefined; active: number; draft: Option[] };

/** What is chosen in a menu, and how to choose. Of one that holds several, what was chosen counts when it is closed. */
export function useChoosing({ element, entry, put, isBusy, canClear }: ControlProps): Choosing {
  const { desk } = useSurface();
  const [open, setOpen] = useState<Open>();
  const offers = useOffers(element, open?.typed ?? '', open !== undefined);
  const several = holdsSeveral(element);
  const held = Array.isArray(entry.held) ? entry.held : entry.held === null ? [] : [String(entry.held)];
  const known = [...entry.chosen, ...optionsIn(element, desk)];
  const standing = held.map(
    (value) => known.find((option) => option.value === value) ?? { value, words: value, description: '', group: '' },
  );
  const chosen = open?.draft ?? standing;
  const active = Math.min(open?.active ?? 0, offers.options.length - 1);

  const keep = (options: Option[]) => {
    const values = options.map(({ value }) => value);
    if (isSame(values, held)) return;
    put({ held: several ? values : (values[0] ?? null), chosen: options });
  };
  return {
    isOpen: open !== undefined,
    typed: open?.typed,
    offers,
    active,
    chosen,
    open: (typed) => {
      if (!isBusy) setOpen({ typed, active: 0, draft: chosen });
    },
    close: () => {
      if (open && several) keep(open.draft);
      else if (open?.typed === '' && canClear) keep([]);
      setOpen(undefined);
    },
    activate: (index) => {
      if (open) setOpen({ ...open, active: index });
    },
    choose: (option) => {
      if (!several) {
        keep([option]);
        return setOpen(undefined);
      }
      const isIn = chosen.some(({ value }) => value === option.value);
      const most = typeof element.max_selected_items === 'number' ? element.max_selected_items : Infinity;
      if (!isIn && chosen.length >= most) return;
      const draft = isIn ? chosen.filter(({ value }) => value !== option.value) : [...chosen, option];
      setOpen({ typed: undefined, active, draft });
    },
    keep: (options) => {
      if (open && several) setOpen({ ...open, draft: options });
      else keep(options);
    },
  };
}
