import { useEffect, useState } from 'react';
import type { Json } from '../../slack/state.ts';
import { type Option, optionFrom } from './held.ts';
import { fitting, lettersBeforeAsking, optionsIn } from './options.ts';
import { useSurface } from './surface.tsx';

const PAUSE = 250;

/** What a menu offers for what was typed; `says` is said instead where it offers nothing. */
export type Offers = { options: Option[]; says: string };

/** What this menu offers for `typed`, while it is open. An external one asks the app once the person pauses. */
export function useOffers(element: Json, typed: string, isOpen: boolean): Offers {
  const { desk, ask, shown } = useSurface();
  const isExternal = String(element.type).endsWith('external_select');
  const [answer, setAnswer] = useState<{ typed: string; options: Option[] }>();
  const letters = lettersBeforeAsking(element);
  const wanted = isExternal && isOpen && typed.trim().length >= letters;
  const action = String(element.action_id);
  const where = JSON.stringify(shown);

  useEffect(() => {
    if (!wanted) return;
    let isLate = false;
    const timer = setTimeout(
      async () => {
        const { options } = await ask({ shown: JSON.parse(where), action, typed });
        if (!isLate) setAnswer({ typed, options: options.map((option) => optionFrom(option)) });
      },
      typed === '' ? 0 : PAUSE,
    );
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [wanted, typed, ask, action, where]);

  if (!isExternal) {
    const options = fitting(optionsIn(element, desk), typed);
    return { options, says: options.length === 0 ? 'No results' : '' };
  }
  if (!wanted) return { options: [], says: `Type ${letters === 1 ? 'a letter' : `${letters} letters`} or more` };
  if (answer?.typed !== typed)
    return { options: answer?.options ?? [], says: answer?.options.length ? '' : 'Looking…' };
  return { options: answer.options, says: answer.options.length === 0 ? 'No results' : '' };
}
