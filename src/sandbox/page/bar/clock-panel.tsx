import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { Desk, Done, Move } from '../../web/wire.ts';
import { cityOf, dateIn, instantOf, momentIn, timeIn } from '../desk/when.ts';
import { useFloating } from '../parts/floating.ts';
import { Icon } from '../parts/icon.tsx';

export type MoveClock = (to: Move['to']) => Promise<Done>;

const MOVES: [to: Move['to'], label: string][] = [
  ['hour', '+1 h'],
  ['morning', 'Next working morning 08:30'],
  ['monday', 'Next Monday 09:30'],
  ['friday', 'Friday 15:30'],
  ['now', 'Now'],
];

/** The office's clock. It stands still until it is moved; what falls due on the way is said at its own time. */
export function ClockPanel({
  clock,
  move,
  children,
}: {
  clock: Desk['clock'];
  move: MoveClock;
  children?: (close: () => void) => ReactNode;
}) {
  const { isOpen, style, button, panel, toggle, close } = useFloating();
  const [problem, setProblem] = useState<string>();
  const { now, zone, moving } = clock;
  const shown = `${momentIn(zone, now)} ${cityOf(zone)}`;
  useEffect(() => {
    if (isOpen) panel.current?.querySelector('button')?.focus();
    else setProblem(undefined);
  }, [isOpen, panel]);

  const moveTo = async (to: Move['to']) => {
    setProblem(undefined);
    const done = await move(to);
    if (done.problem) setProblem(done.problem);
    else close();
  };
  const onPick = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const [date, time] = [said.get('date'), said.get('time')];
    if (typeof date === 'string' && typeof time === 'string' && date && time) void moveTo(instantOf(zone, date, time));
    else setProblem('Pick a date and a time.');
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`clock${moving ? ' moving' : ''}`}
        aria-expanded={isOpen}
        aria-label={`Clock: ${shown}${moving ? ', moving' : ''}`}
        onClick={toggle}
      >
        <Icon name="clock" />
        <span className="when">
          <b>{momentIn(zone, now)}</b> <span className="city">{cityOf(zone)}</span>
        </span>
        {moving ? <span className="spinner" /> : <Icon name="open" />}
      </button>
      <span className="hidden" role="status">
        {moving ? 'The clock is moving' : ''}
      </span>
      {isOpen && (
        <div ref={panel} className="floating clock-panel" style={style}>
          <p>The clock stands still until you move it. What falls due on the way is said at its own time.</p>
          {MOVES.map(([to, label]) => (
            <button key={to} type="button" disabled={moving} onClick={() => void moveTo(to)}>
              {label}
              {to === 'now' && <small>this machine’s present</small>}
            </button>
          ))}
          <form onSubmit={onPick}>
            <label>
              Date <input type="date" name="date" defaultValue={dateIn(zone, now)} min={dateIn(zone, now)} required />
            </label>
            <label>
              Time in {cityOf(zone)} <input type="time" name="time" defaultValue={timeIn(zone, now)} required />
            </label>
            <button type="submit" className="primary" disabled={moving}>
              Go there
            </button>
          </form>
          {children?.(close)}
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
    </>
  );
}
