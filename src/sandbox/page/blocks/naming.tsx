import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Desk } from '../../web/wire.ts';
import type { Reading } from './mrkdwn-spans.ts';
import { slackDate } from './slack-date.ts';

/** Who and what the ids in a text are, and whose clock its dates are on. */
export type Naming = Reading & {
  users: { id: string; name: string }[];
  channels: { id: string; name: string }[];
};

const MINUTE = 60_000;

const Names = createContext<Naming>({ users: [], channels: [], nameOf: () => undefined, dated: (_, words) => words });

/** The names of the workspace, for all texts inside. They change only when someone, something or the minute does. */
export function NamesOf({ desk, children }: { desk: Desk; children: ReactNode }) {
  const { people, me } = desk;
  const zone = people.find(({ id }) => id === me)?.zone ?? desk.clock.zone;
  const minute = Math.floor(desk.clock.now / MINUTE);
  const places = desk.places.flatMap(({ id, name, kind }) => (kind === 'channel' ? [`${id} ${name}`] : [])).join('\n');
  const naming = useMemo((): Naming => {
    const users = people.map(({ id, realName }) => ({ id, name: realName }));
    const channels = places.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return { id: line.slice(0, space), name: line.slice(space + 1) };
    });
    const names = new Map([...users, ...channels].map(({ id, name }) => [id, name]));
    return {
      users,
      channels,
      nameOf: (id) => names.get(id),
      dated: (seconds, words) => slackDate(seconds, words, { zone, now: minute * MINUTE }),
    };
  }, [people, places, zone, minute]);
  return <Names value={naming}>{children}</Names>;
}

/** The names that hold here. */
export function useNames(): Naming {
  return useContext(Names);
}
