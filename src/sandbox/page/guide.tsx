import { useState } from 'react';
import type { Desk, GuideStep } from '../web/wire.ts';
import { Icon } from './parts/icon.tsx';

/** What a manager can do that a rep cannot. */
const FOR_MAYA = [
  { command: '/coach team', does: 'how her team stands now' },
  { command: '/deal update redwood next call Ada by fri', does: 'on a deal of Priya’s' },
  { command: '/deal give redwood @bea', does: 'hands it over' },
];

export type Lead = (step: GuideStep) => Promise<void>;

type Step = { step: GuideStep; what: string; how: string; button: string };

const STEPS: Step[] = [
  {
    step: 'update',
    what: 'Say how a deal moved',
    how: 'As you talk: no command, no form. Bea has two Acmes, so Sideline asks which, then says exactly what it saved, with Undo.',
    button: 'Write it for me',
  },
  {
    step: 'reword',
    what: 'Change your own words',
    how: 'Make it 45k in what you wrote (⋯ beside it), or delete it: Sideline offers to correct what it saved.',
    button: 'Edit it for me',
  },
  {
    step: 'aloud',
    what: 'Say it where the team talks',
    how: 'In the channel an update gets 👀, and a card that only you see. Press Save.',
    button: 'Write it there',
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
    how: 'At 15:00 the channel hears of deals that stand still. Under one of yours, say what you did or will do next.',
    button: 'Go to the afternoon',
  },
  {
    step: 'play',
    what: 'Make a play yours',
    how: 'Say what a buyer said: the coach answers with what you, a colleague or the team decided to do, and what came of it.',
    button: 'Ask the coach',
  },
  {
    step: 'thread',
    what: 'Commit in Monday’s thread',
    how: 'The team’s week in one place. Press Commit in your part, say what you will do and by when: it shows there at once.',
    button: 'Open the thread',
  },
  {
    step: 'close',
    what: 'See what came of the week',
    how: 'On Friday at 15:30 the thread closes: its first post and each part say what was kept.',
    button: 'Go to Friday',
  },
];

/** What leads to a step: where the nudges were heard already, the clock need not be moved. */
function labelOf({ step, button }: Step, isNudged: boolean): string {
  return step === 'nudge' && isNudged ? 'Open the channel' : button;
}

/** Eight things to do in the first ten minutes, each ticked off once it is done. */
export function Guide(props: { desk: Pick<Desk, 'guide' | 'isNudged'>; lead: Lead; dismiss: () => void }) {
  const { lead, dismiss } = props;
  const { guide, isNudged } = props.desk;
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
        {STEPS.map((one) => {
          const { step, what, how } = one;
          const isDone = guide.done.includes(step);
          return (
            <li key={step} className={isDone ? 'done' : step === next?.step ? 'next' : undefined}>
              <span className="tick">{isDone && <Icon name="check" />}</span>
              <div>
                <b>{what}</b>
                {isDone ? <span className="hidden"> (done)</span> : <p>{how}</p>}
                {!isDone && (
                  <button type="button" disabled={isLeading} onClick={() => void start(step)}>
                    {labelOf(one, isNudged)}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {!next && (
        <div className="all-done">
          <p>
            <b>That was all.</b> Press “A week in a minute”, or be Maya, the manager, and try:
          </p>
          <ul>
            {FOR_MAYA.map(({ command, does }) => (
              <li key={command}>
                <code>{command}</code> {does}
              </li>
            ))}
          </ul>
          <p>
            On Friday at 15:45 she has a private brief for her 1:1s. Sam, the admin, has <code>/coach setup</code>.
          </p>
        </div>
      )}
    </aside>
  );
}
