import { useEffect, useState } from 'react';
import type { Desk } from '../../web/wire.ts';
import type { Act } from '../act.ts';
import { firstUnread } from './lines.ts';

/** Where unread began when one came here, or while one looked elsewhere. What is shown while one looks counts as read. */
export function useUnread(desk: Desk, act: Act): string | null {
  const isLooking = useIsLooking();
  const { me, place, posts, places } = desk;
  const unread = places.find(({ id }) => id === place)?.unread ?? 0;
  const [mark, setMark] = useState(() => firstUnread(posts, me, unread));
  const newest = posts.at(-1)?.ts;

  useEffect(() => {
    if (!isLooking && unread > 0) setMark((before) => before ?? firstUnread(posts, me, unread));
  }, [isLooking, unread, posts, me]);

  useEffect(() => {
    if (isLooking && unread > 0 && newest) void act({ does: 'read', channel: place, ts: newest });
  }, [isLooking, unread, newest, place, act]);

  return mark;
}

function useIsLooking(): boolean {
  const [isVisible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}
