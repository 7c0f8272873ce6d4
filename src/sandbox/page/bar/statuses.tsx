import type { Person } from '../../web/wire.ts';
import type { Act } from '../act.ts';

/** Some of those Slack offers; Sideline asks about the two that say somebody is off. */
const STATUSES = [
  { emoji: ':palm_tree:', drawn: '🌴', text: 'Vacationing' },
  { emoji: ':face_with_thermometer:', drawn: '🤒', text: 'Out sick' },
  { emoji: ':calendar:', drawn: '📅', text: 'In a meeting' },
];

/** One's Slack status; the one that stands is pressed, and pressing it again takes it away. */
export function Statuses({ me, act }: { me: Person; act: Act }) {
  return (
    <fieldset className="statuses">
      <legend>Slack status of {me.realName}</legend>
      {STATUSES.map(({ emoji, drawn, text }) => {
        const stands = me.statusEmoji === emoji;
        return (
          <button
            key={emoji}
            type="button"
            aria-pressed={stands}
            onClick={() => void act({ does: 'set status', ...(stands ? { emoji: '', text: '' } : { emoji, text }) })}
          >
            <span aria-hidden="true">{drawn}</span> {text}
          </button>
        );
      })}
    </fieldset>
  );
}
