import { memo } from 'react';
import type { Desk, Post } from '../../web/wire.ts';
import type { Act, Ask } from '../act.ts';
import { personAt } from '../desk/desk.ts';
import { millisOf, momentIn, recentIn, timeIn } from '../desk/when.ts';
import { MessageBody } from '../message-body.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { repliesCounted } from './lines.ts';
import { MessageEdit } from './message-edit.tsx';
import { MessageTools } from './message-tools.tsx';
import { Reactions } from './reactions.tsx';
import { SharedFiles } from './shared-files.tsx';
import { ThreadSummary } from './thread-summary.tsx';

export type MessageProps = {
  post: Post;
  /** Whether it goes on under the name of the one before. */
  follows: boolean;
  replies: Post[];
  desk: Desk;
  act: Act;
  ask: Ask;
  isEdited: boolean;
  /** Begins to edit that message, or leaves off. */
  edit: (ts: string | null) => void;
  /** Opens its thread; none where one is in it. */
  openThread?: (ts: string) => void;
};

/** One message: who, when, what, the way into its thread, and what can be done with it. */
export const Message = memo(function Message(props: MessageProps) {
  const { post, follows, replies, desk, act, ask, isEdited, edit, openThread } = props;
  const { zone } = personAt(desk);
  const author = desk.people.find(({ id }) => id === post.user);
  const isGone = post.subtype === 'tombstone';
  const [name, millis] = [isGone ? 'Deleted message' : (author?.realName ?? 'Somebody'), millisOf(post.ts)];
  const classes = [
    ['message', true],
    ['follows', follows],
    ['own', post.user === desk.me],
    ['only-you', post.onlyYou],
  ] as const;
  const time = openThread ? timeIn(zone, millis) : recentIn(zone, millis, desk.clock.now);
  const moment = (
    <time title={momentIn(zone, millis)} dateTime={new Date(millis).toISOString()}>
      {time}
    </time>
  );

  return (
    <article
      className={classes
        .filter(([, is]) => is)
        .map(([name]) => name)
        .join(' ')}
      aria-label={`${name}, ${time}${post.onlyYou ? ', only visible to you' : ''}`}
      data-ts={post.ts}
      tabIndex={-1}
    >
      {post.onlyYou && (
        <p className="only-you-mark">
          <Icon name="eye" /> Only visible to you
        </p>
      )}
      <div className="gutter">
        {follows ? moment : isGone ? <Icon name="bin" /> : <Avatar person={author} people={desk.people} />}
      </div>
      <div className="said">
        {!follows && !isGone && (
          <p className="by">
            <strong>{name}</strong>
            {author?.isBot && <span className="app">APP</span>}
            {moment}
          </p>
        )}
        {isEdited ? (
          <MessageEdit post={post} people={desk.people} act={act} leave={() => edit(null)} />
        ) : isGone ? (
          <p className="gone">{post.text}</p>
        ) : (
          <>
            <MessageBody post={post} desk={desk} act={act} ask={ask} />
            {post.files && <SharedFiles files={post.files} me={desk.me} />}
            {post.edited && !post.onlyYou && <small className="edited">(edited)</small>}
            {post.reactions && <Reactions reactions={post.reactions} people={desk.people} />}
          </>
        )}
        {openThread && repliesCounted(replies) && (
          <ThreadSummary replies={replies} desk={desk} open={() => openThread(post.ts)} />
        )}
      </div>
      {!isEdited && (
        <MessageTools post={post} desk={desk} act={act} edit={() => edit(post.ts)} openThread={openThread} />
      )}
    </article>
  );
}, isDrawnAlike);

/** What is drawn of a desk in a message; the clock and the rest of the place may go on without it. */
const DRAWN = ['me', 'people', 'places', 'shortcuts', 'commands'] as const satisfies (keyof Desk)[];

function isDrawnAlike(before: MessageProps, after: MessageProps): boolean {
  return (
    before.post === after.post &&
    before.follows === after.follows &&
    before.isEdited === after.isEdited &&
    before.act === after.act &&
    before.edit === after.edit &&
    before.openThread === after.openThread &&
    before.replies.length === after.replies.length &&
    before.replies.every((reply, at) => reply === after.replies[at]) &&
    DRAWN.every((part) => before.desk[part] === after.desk[part])
  );
}
