import { useEffect, useRef } from 'react';
import type { Offer } from './completion.ts';
import { summaryParts } from './summary.ts';

/** What could be typed, above the composer; the focus stays where one types. */
export function Offers(props: {
  id: string;
  offers: Offer[];
  active: number;
  hint: string | null;
  take: (offer: Offer) => void;
}) {
  const { id, offers, active, hint, take } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  if (offers.length === 0) return hint ? <p className="offers hint">{drawn(hint)}</p> : null;
  return (
    <div ref={list} id={id} className="offers" role="listbox" aria-label="Suggestions">
      {offers.map((offer, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the keys are the text field's
        <div
          key={offer.key}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <b>{offer.label}</b>
          <span>{drawn(offer.detail)}</span>
        </div>
      ))}
    </div>
  );
}

function drawn(summary: string) {
  return summaryParts(summary).map(({ text, isCode }) => (isCode ? <code key={text}>{text}</code> : text));
}
