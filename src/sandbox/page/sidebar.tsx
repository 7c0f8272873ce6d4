import type { Desk, Place } from '../web/wire.ts';
import { Avatar } from './parts/avatar.tsx';
import { Icon } from './parts/icon.tsx';

/** The workspace's places: what is unread is bold and counted. */
export function Sidebar(props: { desk: Desk; open: (place: string) => void; close: () => void }) {
  const { desk, open, close } = props;
  const bot = desk.people.find(({ isBot }) => isBot);
  const channels = desk.places.filter(({ kind }) => kind === 'channel');
  const dms = desk.places.filter(({ kind }) => kind === 'dm');
  const row = (place: Place) => (
    <li key={place.id}>
      <button
        type="button"
        className={`place${place.unread > 0 ? ' unread' : ''}`}
        aria-current={place.id === desk.place ? 'page' : undefined}
        onClick={() => open(place.id)}
      >
        {place.kind === 'dm' ? <Avatar person={bot} people={desk.people} /> : <span className="hash">#</span>}
        <span className="name">{place.name}</span>
        {place.unread > 0 && <Badge place={place} />}
      </button>
    </li>
  );

  return (
    <nav className="sidebar" aria-label="Workspace" data-region>
      <header className="workspace">
        <h2>{desk.workspace}</h2>
        <span className="tag">Sandbox</span>
        <button type="button" className="tool only-small" aria-label="Back to the conversation" onClick={close}>
          <Icon name="back" />
        </button>
      </header>
      <h3>Channels</h3>
      <ul>{channels.map(row)}</ul>
      <h3>Apps</h3>
      <ul>{dms.map(row)}</ul>
    </nav>
  );
}

function Badge({ place: { kind, unread, mentioned } }: { place: Place }) {
  const isForYou = mentioned || kind === 'dm';
  return (
    <span className={`badge${isForYou ? ' mention' : ''}`}>
      {mentioned && kind === 'channel' && <span aria-hidden="true">@</span>}
      {unread}
      <span className="hidden"> unread{mentioned && kind === 'channel' ? ', with a mention of you' : ''}</span>
    </span>
  );
}
