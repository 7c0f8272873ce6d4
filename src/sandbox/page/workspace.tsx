import { useCallback, useEffect, useState } from 'react';
import type { Desk, Person } from '../web/wire.ts';
import type { Act } from './act.ts';
import type { MoveClock } from './bar/clock-panel.tsx';
import { TopBar } from './bar/top-bar.tsx';
import { WeekBar } from './bar/week-bar.tsx';
import type { AtDesk } from './desk/desk.ts';
import type { Go, Whereabouts } from './desk/whereabouts.ts';
import { Guide } from './guide.tsx';
import { Home } from './home.tsx';
import { type Hands, leadTo } from './lead.ts';
import { Modal } from './modal.tsx';
import { useActs, useNoticeBoard } from './notice-board.ts';
import { useOffice } from './office.ts';
import { Notice } from './parts/notice.tsx';
import { PlaceHeader } from './place-header.tsx';
import { useSheet } from './sheet.ts';
import { Sidebar } from './sidebar.tsx';
import { useIsSmall } from './small.ts';
import { Conversation, nameOf } from './talk/conversation.tsx';
import { draftKey, keptDrafts } from './talk/drafts.ts';
import { Thread } from './talk/thread.tsx';

type Inside = { at: AtDesk; desk: Desk; whereabouts: Whereabouts; go: Go };

/** Everything around a conversation: where else one may go, who one is, when it is, and what to try first. */
export function Workspace({ at, desk, whereabouts, go }: Inside) {
  const { tab, thread } = whereabouts;
  const board = useNoticeBoard(whereabouts);
  const { quiet, told } = useActs(at.act, board);
  const office = useOffice(at.look, board);
  const [drafts] = useState(() => keptDrafts(sessionStorage));
  const [calls, setCalls] = useState(0);
  const [toEdit, setToEdit] = useState<Pick<Whereabouts, 'me' | 'place'> | null>(null);
  const isSmall = useIsSmall();
  const [sheet, setSheet] = useSheet();
  const place = desk.places.find(({ id }) => id === desk.place);
  const isHome = place?.kind === 'dm' && tab === 'home';
  useTitle(desk, place ? nameOf(place) : '');
  useHomeOpening(isHome, at.act);

  const comeTo = (change: Partial<Whereabouts>) => {
    go(change);
    setSheet(null);
    setCalls((before) => before + 1);
  };
  const be = (person: Person) => {
    comeTo({ me: person.id, place: place?.kind === 'channel' ? place.id : person.dm });
  };
  const showGuide = () => {
    if (isSmall) setSheet('guide');
    else void office.guide(desk.guide.dismissed ? 'show' : 'dismiss');
  };
  const putGuideAway = () => {
    if (isSmall) setSheet(null);
    else void office.guide('dismiss');
  };
  const openThread = useCallback((ts: string) => go({ thread: ts }), [go]);
  const editBegun = useCallback(() => setToEdit(null), []);
  const moveAndTell: MoveClock = async (to) => {
    const done = await office.move(to);
    board.tell(done);
    return done;
  };
  const write: Hands['write'] = (text, { me, place }) => drafts.put(draftKey(me, place), text);

  if (!place) return null;
  const talk = { desk, ask: at.ask, drafts };
  const hasGuide = isSmall ? sheet === 'guide' : !desk.guide.dismissed;
  return (
    <div
      className={`workspace-grid${thread && !isHome ? ' with-thread' : ''}${hasGuide ? ' with-guide' : ''}`}
      data-sheet={sheet ?? undefined}
    >
      <button type="button" className="skip" onClick={() => document.getElementById('conversation')?.focus()}>
        Skip to the conversation
      </button>
      <TopBar {...{ desk, be, act: told, office, showGuide }} />
      <WeekBar week={desk.week} play={office.play} />
      <Sidebar desk={desk} open={(id) => comeTo({ place: id })} close={() => setSheet(null)} />
      {hasGuide && (
        <Guide
          desk={desk}
          dismiss={putGuideAway}
          lead={async (step) => {
            comeTo({});
            await leadTo(step, { go, move: moveAndTell, write, edit: setToEdit, desk });
          }}
        />
      )}
      <main id="conversation" aria-label={nameOf(place)} tabIndex={-1} data-region>
        <PlaceHeader {...{ desk, place, tab, go }} openPlaces={() => setSheet('places')} />
        {isHome ? (
          <Home desk={desk} act={told} ask={at.ask} />
        ) : (
          <Conversation
            key={`${desk.me} ${desk.place}`}
            {...{ ...talk, calls, place }}
            wantsEdit={toEdit?.me === desk.me && toEdit.place === desk.place}
            editBegun={editBegun}
            act={quiet}
            openThread={openThread}
          />
        )}
      </main>
      {thread && !isHome && (
        <Thread
          key={`${desk.me} ${thread}`}
          {...talk}
          act={quiet}
          ts={thread}
          placeName={nameOf(place)}
          close={() => go({ thread: null })}
        />
      )}
      <Modal desk={desk} act={told} ask={at.ask} />
      <Notice text={board.text} close={board.forget} />
    </div>
  );
}

function useTitle({ workspace, places }: Desk, name: string): void {
  const isUnread = places.some(({ unread }) => unread > 0);
  useEffect(() => {
    document.title = `${isUnread ? '* ' : ''}${name} – ${workspace} – Sideline sandbox`;
  }, [isUnread, name, workspace]);
}

/** Whoever comes to Home opens it, as Slack tells the app. */
function useHomeOpening(isHome: boolean, act: Act): void {
  useEffect(() => {
    if (isHome) void act({ does: 'open home' });
  }, [isHome, act]);
}
