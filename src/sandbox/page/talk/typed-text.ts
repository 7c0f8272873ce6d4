import type { Desk } from '../../web/wire.ts';

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The text of a message as its author would have typed it: `@bea` for `<@UBEA>`, addresses and brackets as they are. */
export function typedText(text: string, people: Desk['people']): string {
  return text
    .replaceAll(/<([@#]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, sign: string, id: string, label?: string) => {
      const name = sign === '@' ? people.find((person) => person.id === id)?.name : label;
      return sign === '' ? id : `${sign}${name ?? label ?? id}`;
    })
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
