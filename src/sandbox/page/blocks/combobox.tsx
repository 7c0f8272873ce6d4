import { useId, useLayoutEffect, useRef } from 'react';
import { wordsOf } from '../../slack/elements.ts';
import { type Choosing, useChoosing } from './choosing.ts';
import type { ControlProps } from './control.tsx';
import { holdsSeveral } from './held.ts';
import { OptionList } from './option-list.tsx';
import { Popup } from './popup.tsx';

/** A menu that is searched as one types. */
export function Combobox(props: ControlProps) {
  const { element, named, isBusy, canClear } = props;
  const choosing = useChoosing(props);
  const { isOpen, typed, offers, active, chosen } = choosing;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const several = holdsSeveral(element);
  const words = several ? '' : (chosen[0]?.words ?? '');
  const placeholder = wordsOf(element.placeholder) || (several ? 'Choose some' : 'Choose one');

  useLayoutEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  return (
    <div ref={box} className="bk-combobox" aria-busy={isBusy}>
      {several &&
        chosen.map((option) => (
          <button
            key={option.value}
            type="button"
            className="bk-chip"
            disabled={isBusy}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              choosing.keep(chosen.filter(({ value }) => value !== option.value));
              input.current?.focus();
            }}
          >
            {option.words} <span aria-hidden="true">×</span>
            <span className="bk-unseen">, remove</span>
          </button>
        ))}
      <input
        {...named}
        ref={input}
        role="combobox"
        type="text"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        value={typed ?? words}
        placeholder={several && chosen.length > 0 ? '' : placeholder}
        onFocus={({ target }) => target.select()}
        onClick={({ currentTarget }) => {
          if (isOpen) return;
          currentTarget.select();
          choosing.open();
        }}
        onChange={({ target }) => choosing.open(target.value)}
        onBlur={choosing.close}
        onKeyDown={(event) => pressKey(event, choosing, several)}
      />
      {canClear && words && !isOpen && (
        <button
          type="button"
          className="bk-clear"
          aria-label="Clear"
          disabled={isBusy}
          onClick={() => {
            choosing.keep([]);
            input.current?.focus();
          }}
        >
          ×
        </button>
      )}
      {isOpen && (
        <Popup anchor={box}>
          <OptionList
            {...{ id, offers, several, active }}
            {...{ choose: choosing.choose, activate: choosing.activate }}
            isChosen={({ value }) => chosen.some((one) => one.value === value)}
          />
        </Popup>
      )}
    </div>
  );
}

function pressKey(event: React.KeyboardEvent, choosing: Choosing, several: boolean) {
  const { isOpen, typed, offers, active, chosen } = choosing;
  const count = offers.options.length;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    if (!isOpen) choosing.open();
    else if (count > 0) choosing.activate((active + step + count) % count);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const option = offers.options[active];
    if (!isOpen) choosing.open();
    else if (option) choosing.choose(option);
  } else if (event.key === 'Escape' && isOpen) {
    event.preventDefault();
    event.stopPropagation();
    choosing.close();
  } else if (event.key === 'Backspace' && several && !typed && chosen.length > 0) {
    choosing.keep(chosen.slice(0, -1));
  }
}
