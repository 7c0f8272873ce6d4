import { type KeyboardEvent, useEffect } from 'react';
import type { Desk, Person } from '../../web/wire.ts';
import type { Act } from '../act.ts';
import { Label } from '../blocks/label.tsx';
import { personAt } from '../desk/desk.ts';
import { cityOf, timeIn } from '../desk/when.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useFloating } from '../parts/floating.ts';
import { Icon } from '../parts/icon.tsx';
import { rove } from '../parts/roving.ts';
import { useIsSmall } from '../small.ts';
import { Statuses } from './statuses.tsx';

/** Who one is, always in sight; a press lists everybody one can be. */
export function PersonMenu({ desk, be, act }: { desk: Desk; be: (person: Person) => void; act: Act }) {
  const { isOpen, style, button, panel, toggle, close } = useFloating();
  const me = personAt(desk);
  const kind = useIsSmall() ? me.role : kindOf(me);
  const status = me.statusEmoji ? `, status: ${me.statusText || me.statusEmoji}` : '';
  const time = timeIn(me.zone, desk.clock.now);
  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [isOpen, panel]);
  const pick = (person: Person) => {
    close();
    be(person);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="person"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-label={`Person: ${me.realName} ${kind} · ${cityOf(me.zone)} ${time}${status}`}
        onClick={toggle}
      >
        <Avatar person={me} people={desk.people} />
        <span className="who">
          <b>
            {me.realName} {me.statusEmoji && <Label text={me.statusEmoji} />}
          </b>{' '}
          <small>
            {kind} · {cityOf(me.zone)} {time}
          </small>
        </span>
        <Icon name="open" />
      </button>
      {isOpen && (
        <div ref={panel} className="floating people" style={style}>
          <h2 id="who">Look at it as</h2>
          <div role="listbox" aria-labelledby="who" tabIndex={-1} onKeyDown={onListKey}>
            {desk.people
              .filter(({ isBot }) => !isBot)
              .map((person) => (
                <div
                  key={person.id}
                  role="option"
                  tabIndex={-1}
                  aria-selected={person.id === me.id}
                  onClick={() => pick(person)}
                  onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && pick(person)}
                >
                  <Avatar person={person} people={desk.people} />
                  <span>
                    <b>{person.realName}</b>{' '}
                    <small>
                      {kindOf(person)} · {cityOf(person.zone)} {timeIn(person.zone, desk.clock.now)}
                    </small>
                    <small className="shows">{person.shows}</small>
                  </span>
                </div>
              ))}
          </div>
          <Statuses me={me} act={act} />
        </div>
      )}
    </>
  );
}

function onListKey(event: KeyboardEvent<HTMLElement>): void {
  rove(event, '[role=option]');
  if (event.key === ' ') event.preventDefault();
}

/** rep, Enterprise */
function kindOf({ role, team }: Person): string {
  return team ? `${role}, ${team}` : role;
}
