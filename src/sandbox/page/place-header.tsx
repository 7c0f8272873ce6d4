import type { Desk, Place } from '../web/wire.ts';
import type { Go, Whereabouts } from './desk/whereabouts.ts';
import { Avatar } from './parts/avatar.tsx';
import { Icon } from './parts/icon.tsx';
import { nameOf } from './talk/conversation.tsx';

const TABS: [tab: Whereabouts['tab'], label: string][] = [
  ['home', 'Home'],
  ['messages', 'Messages'],
];

/** Where one is; in the talk with Sideline also its Home, as Slack has it for apps. */
export function PlaceHeader(props: {
  desk: Desk;
  place: Place;
  tab: Whereabouts['tab'];
  go: Go;
  openPlaces: () => void;
}) {
  const { desk, place, tab, go, openPlaces } = props;
  const bot = desk.people.find(({ isBot }) => isBot);
  return (
    <header className="place-head">
      <div className="title">
        <button type="button" className="tool only-small" aria-label="Back to the workspace" onClick={openPlaces}>
          <Icon name="back" />
        </button>
        {place.kind === 'dm' && <Avatar person={bot} people={desk.people} />}
        <h1>{nameOf(place)}</h1>
        {place.kind === 'dm' && <span className="app">APP</span>}
      </div>
      {place.kind === 'dm' && (
        <fieldset className="tabs" aria-label="Sideline">
          {TABS.map(([name, label]) => (
            <button
              key={name}
              type="button"
              aria-pressed={tab === name}
              onClick={() => go({ tab: name, ...(name === 'home' ? { thread: null } : {}) })}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  );
}
