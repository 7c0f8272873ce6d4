import { useState } from 'react';
import type { GuideStep, Guide as Steps } from '../web/wire.ts';
import { Icon } from './parts/icon.tsx';

export type Lead = (step: GuideStep) => Promise<void>;

type Step = { step: GuideStep; what: string; how: string; button: string };

const STEPS: Step[] = [
  {
    step: 'update',
    what: 'Say how a deal moved',
    how: 'As you would to a colleague. Bea has two Acmes, so Sideline asks which.',
    button: 'Write it for me',
  },
  {
    step: 'digest',
    what: 'Read the morning’s digest',
    how: 'Each rep hears at 08:30, in private, what matters today.',
    button: 'Go to the morning',
  },
  {
    step: 'nudge',
    what: 'Answer a nudge',
    how: 'At 15:00 the channel hears of deals that stand still. Press a button under one.',
    button: 'Go to the afternoon',
  },
  {
    step: 'thread',
    what: 'Open Monday’s thread',
    how: 'The team’s week in one place: what was promised, and what comes next.',
    button: 'Open the thread',
  },
];

/** Four things to do in the first five minutes, each ticked off once it is done. */
export function Guide({ guide, lead, dismiss }: { guide: Steps; lead: Lead; dismiss: () => void }) {
  const [isLeading, setLeading] = useState(false);
  const next = STEPS.find(({ step }) => !guide.done.includes(step));
  const start = async (step: GuideStep) => {
    setLeading(true);
    await lead(step);
    setLeading(false);
  };

  return (
    <aside className="guide" aria-label="First steps" data-region>
      <header>
        <h2>First steps</h2>
        <span>
          {guide.done.length} of {STEPS.length}
        </span>
        <button
          type="button"
          className="tool"
          title="Put the guide away"
          aria-label="Put the guide away"
          onClick={dismiss}
        >
          <Icon name="close" />
        </button>
      </header>
      <ol>
        {STEPS.map(({ step, what, how, button }) => {
          const isDone = guide.done.includes(step);
          return (
            <li key={step} className={isDone ? 'done' : step === next?.step ? 'next' : undefined}>
              <span className="tick">{isDone && <Icon name="check" />}</span>
              <div>
                <b>{what}</b>
                {isDone ? <span className="hidden"> (done)</span> : <p>{how}</p>}
                {!isDone && (
                  <button type="button" disabled={isLeading} onClick={() => void start(step)}>
                    {button}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {!next && <p className="all-done">That was all. Now be Maya, the manager, or press “A week in a minute”.</p>}
    </aside>
  );
}
