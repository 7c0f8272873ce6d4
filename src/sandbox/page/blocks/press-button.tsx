import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Label } from './label.tsx';
import { safeAddress } from './link.ts';
import { usePressing } from './pressing.tsx';

type PressButtonProps = { block: Json; element: Json; subject?: string | undefined };

/** A button of the app's. One with an address opens it as well. */
export function PressButton({ block, element, subject }: PressButtonProps) {
  const { press, isBusy, beside } = usePressing(block, element);
  const style = element.style === 'primary' || element.style === 'danger' ? `bk-${element.style}` : '';
  const value = typeof element.value === 'string' ? element.value : undefined;
  const address = safeAddress(element.url);
  const label = wordsOf(element.accessibility_label) || (subject && `${wordsOf(element.text)}, ${subject}`);
  const named = { className: `bk-press ${style}`, 'aria-label': label || undefined };
  return (
    <span className="bk-control">
      {address ? (
        <a {...named} href={address} target="_blank" rel="noreferrer" onClick={() => press(value)}>
          <Label text={element.text} />
        </a>
      ) : (
        <button {...named} type="button" aria-busy={isBusy} aria-disabled={isBusy} onClick={() => press(value)}>
          <Label text={element.text} />
        </button>
      )}
      {beside}
    </span>
  );
}
