import type { Desk } from '../../web/wire.ts';

type Office = Pick<Desk, 'me' | 'people' | 'clock' | 'places'>;

const MINUTE = 60_000;

const placesIn = ({ places }: Office) => places.map(({ id, name }) => `${id} ${name}`).join('\n');

/** Whether all that a message's text depends on is the same: who and what has which name, and the minute. */
export function isSameOffice(before: Office, after: Office): boolean {
  return (
    before.me === after.me &&
    before.people === after.people &&
    Math.floor(before.clock.now / MINUTE) === Math.floor(after.clock.now / MINUTE) &&
    placesIn(before) === placesIn(after)
  );
}
