import { useCallback, useEffect, useRef, useState } from 'react';
import type { Desk, Person } from '../../web/wire.ts';
import type { Act, Ask } from '../act.ts';
import { type DeskWatch, watchDesk } from './desk-watch.ts';
import { post } from './post.ts';
import { sharing } from './sharing.ts';
import { FIRST, type Go, type Whereabouts } from './whereabouts.ts';

export type AtDesk = { desk: Desk | null; isLost: boolean; act: Act; ask: Ask; look: () => Promise<void> };

/** What this person has before them there, kept up to date, and what they can do. Who is nobody here becomes somebody who is. */
export function useDesk({ me, place }: Pick<Whereabouts, 'me' | 'place'>, go: Go): AtDesk {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [isLost, setLost] = useState(false);
  const watch = useRef<DeskWatch>(null);
  const wanted = useRef({ me, place });
  const people = useRef<Person[]>([]);

  useEffect(() => {
    watch.current = watchDesk(wanted.current, {
      seen(seen) {
        people.current = seen.people;
        setDesk((before) => sharing(before, seen));
      },
      refused: ({ me, place }) => {
        const dm = people.current.find(({ id }) => id === me)?.dm;
        go(dm && dm !== place ? { me, place: dm } : FIRST);
      },
      lost: setLost,
    });
    return () => watch.current?.stop();
  }, [go]);

  useEffect(() => {
    wanted.current = { me, place };
    void watch.current?.look({ me, place });
  }, [me, place]);

  const look = useCallback(() => watch.current?.look() ?? Promise.resolve(), []);
  const act = useCallback<Act>(
    async (doing) => {
      const done = await post('do', { ...doing, me });
      await look();
      return done;
    },
    [me, look],
  );
  const ask = useCallback<Ask>(
    async (asking) => {
      const { options = [] } = await post('suggest', { ...asking, me });
      return { options };
    },
    [me],
  );
  return { desk, isLost, act, ask, look };
}

/** The person at the desk. */
export function personAt({ people, me }: Pick<Desk, 'people' | 'me'>): Person {
  const person = people.find(({ id }) => id === me);
  if (!person) throw new Error(`nobody is ${me}`);
  return person;
}
