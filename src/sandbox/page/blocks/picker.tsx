import { useEffect, useRef, useState } from 'react';
import { personAt } from '../desk/desk.ts';
import type { ControlProps } from './control.tsx';
import { useSurface } from './surface.tsx';
import { localOf, secondsOf } from './zoned.ts';

/** How long somebody may still be typing a date or turning to the next. */
const SETTLED = 600;

const INPUT: Record<string, string> = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };

/** A date, a time, or both on the person's own clock. What is typed counts when it stays, or the control is left. */
export function Picker({ element, entry, put, named, isBusy }: ControlProps) {
  const { desk } = useSurface();
  const { zone } = personAt(desk);
  const type = INPUT[String(element.type)] ?? 'date';
  const isBoth = type === 'datetime-local';
  const standing = isBoth ? localOf(entry.held, zone) : String(entry.held ?? '');
  const [typed, setTyped] = useState<{ text: string; over: string }>();
  const text = typed?.over === standing ? typed.text : standing;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = (input: HTMLInputElement) => {
    clearTimeout(timer.current);
    if (input.value === standing || !input.validity.valid || isBusy) return;
    const held = isBoth ? secondsOf(input.value, zone) : input.value || null;
    put({ held, chosen: [] });
  };
  return (
    <input
      {...{ ...named, type }}
      className="bk-field"
      value={text}
      min={isBoth ? '1900-01-01T00:00' : type === 'date' ? '1900-01-01' : undefined}
      aria-busy={isBusy}
      onChange={({ target }) => {
        setTyped({ text: target.value, over: standing });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(target), SETTLED);
      }}
      onBlur={({ target }) => settle(target)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(event.currentTarget);
      }}
    />
  );
}
