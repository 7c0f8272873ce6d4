import type { Week, WeekDoing } from '../../web/wire.ts';
import { Icon } from '../parts/icon.tsx';

export type PlayWeek = (does: WeekDoing['does']) => Promise<void>;

/** Begins the week, while none is under way. */
export function WeekButton({ week, play }: { week: Week; play: PlayWeek }) {
  if (week.state !== 'still') return null;
  return (
    <button
      type="button"
      className="week"
      title="A week of the team's work, at speed"
      onClick={() => void play('play')}
    >
      <Icon name="play" /> A week in a minute
    </button>
  );
}

/** How far the week is, and how to hold it or take over from where it is. */
export function WeekBar({ week, play }: { week: Week; play: PlayWeek }) {
  const { state, done, of, caption } = week;
  if (state === 'still') return null;
  return (
    <section className="week-bar" aria-label="A week in a minute">
      <button type="button" onClick={() => void play(state === 'playing' ? 'pause' : 'play')}>
        <Icon name={state === 'playing' ? 'pause' : 'play'} /> {state === 'playing' ? 'Pause' : 'Play'}
      </button>
      <progress value={done} max={Math.max(of, 1)} aria-label="How far the week is" />
      <span className="caption">{caption || 'Nothing played yet'}</span>
      <button type="button" onClick={() => void play('take over')}>
        Take over
      </button>
    </section>
  );
}
