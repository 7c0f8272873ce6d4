import { useEffect, useId, useRef } from 'react';
import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Control } from './control.tsx';
import { fieldOf } from './form.ts';
import { Label } from './label.tsx';
import { usePressing } from './pressing.tsx';
import { useSurface } from './surface.tsx';

const TYPED = /_input$/;
const PAUSE = 400;

/** An input block: what is asked, the control, a hint, and what is wrong with the answer. */
export function Field({ block }: { block: Json }) {
  const element = (block.element ?? {}) as Json;
  const { filling, errors, mended } = useSurface();
  const { entry, isBusy, press, choose, beside } = usePressing(block, element);
  const id = useId();
  const field = fieldOf(block, element);
  const error = errors[field];
  const isAsked = block.optional !== true;
  const isChoices = element.type === 'checkboxes' || element.type === 'radio_buttons';
  const hint = wordsOf(block.hint);
  const described = [hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(' ');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const dispatches = block.dispatch_action === true;
  const isTyped = TYPED.test(String(element.type));
  const { trigger_actions_on: on } = (element.dispatch_action_config ?? {}) as Json;
  const atEachLetter = dispatches && isTyped && Array.isArray(on) && on.includes('on_character_entered');
  const pressTyped = () => {
    filling.wasSent(field, entry.held);
    press(entry.held);
  };
  const put: typeof choose = (next) => {
    if (dispatches && !isTyped) return choose(next);
    filling.put(field, next);
    if (!atEachLetter) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      filling.wasSent(field, next.held);
      press(next.held);
    }, PAUSE);
  };
  const named = {
    id: `${id}control`,
    'aria-labelledby': `${id}label`,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': isAsked || undefined,
  };
  const label = (
    <>
      <Label text={block.label} />
      {!isAsked && <span className="bk-optional"> (optional)</span>}
    </>
  );
  return (
    <div className="bk-input" data-block={field} data-invalid={error ? true : undefined}>
      {isChoices ? (
        <span id={`${id}label`} className="bk-asked">
          {label}
        </span>
      ) : (
        <label id={`${id}label`} className="bk-asked" htmlFor={`${id}control`}>
          {label}
        </label>
      )}
      <Control
        {...{ element, entry, put, named, isBusy: isBusy && !isTyped }}
        entered={dispatches && !atEachLetter ? pressTyped : undefined}
        canClear={!isAsked && !dispatches}
      />
      {hint && (
        <p id={`${id}hint`} className="bk-hint">
          <Label text={block.hint} />
        </p>
      )}
      {error && (
        <p id={`${id}error`} className="bk-problem">
          {error}
        </p>
      )}
      {!error && mended?.[field] && <p className="bk-problem bk-mended">{mended[field]}</p>}
      {beside}
    </div>
  );
}
