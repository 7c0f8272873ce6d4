import { createContext, useContext, useRef, useState } from 'react';
import type { View } from '../../slack/state.ts';
import type { Desk, Done } from '../../web/wire.ts';
import type { Act, Ask } from '../act.ts';
import { type Entry, type Form, filled, formFor, redrawn, sent } from './form.ts';
import type { Held } from './held.ts';

/** What the controls stand on: a message, a modal or Home, as the person has it before them. */
export type Surface = {
  shown: { channel: string; ts: string } | { id: string };
  desk: Desk;
  act: Act;
  ask: Ask;
  filling: Filling;
  /** What is wrong with a field, by block. */
  errors: Record<string, string>;
  /** What was wrong with one that was changed since: it keeps its room, or the button would move away under the pointer. */
  mended?: Record<string, string>;
};

/** What is filled in on a surface, and how to change it. */
export type Filling = {
  form: Form;
  put: (field: string, entry: Entry) => void;
  wasSent: (field: string, held: Held) => void;
};

type Standing = Pick<View, 'blocks' | 'state'>;

/** What is filled in on what the app drew, `before` being what was there already. It outlives the app's redrawing. */
export function useFilling(standing: Standing, before?: Form): Filling {
  const [at, setAt] = useState(() => ({ form: before ? redrawn(before, standing) : formFor(standing), standing }));
  const current = at.standing === standing ? at : { form: redrawn(at.form, standing), standing };
  if (current !== at) setAt(current);
  const change = (to: (form: Form) => Form) => setAt((last) => ({ ...last, form: to(last.form) }));
  return {
    form: current.form,
    put: (field, entry) => change((form) => filled(form, field, entry)),
    wasSent: (field, held) => change((form) => sent(form, field, held)),
  };
}

const Here = createContext<Surface | null>(null);

export const OnSurface = Here.Provider;

/** The surface these blocks are on. */
export function useSurface(): Surface {
  const surface = useContext(Here);
  if (!surface) throw new Error('blocks stand on a surface');
  return surface;
}

/** Does one thing at a time: whether it is under way, what came of the last, and a way to do it that refuses a second. */
export function useOnce(): { isBusy: boolean; problem: string; once: (work: () => Promise<Done>) => Promise<Done> } {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const busy = useRef(false);
  const once = async (work: () => Promise<Done>): Promise<Done> => {
    if (busy.current) return {};
    busy.current = true;
    setBusy(true);
    setProblem('');
    const done = await work();
    busy.current = false;
    setBusy(false);
    setProblem(done.problem ?? '');
    return done;
  };
  return { isBusy, problem, once };
}
