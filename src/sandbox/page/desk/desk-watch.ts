import type { Desk } from '../../web/wire.ts';

export type Where = { me: string; place: string };

/** What a watch tells: the desk asked for, or that there is none such, or whether the office answers. */
export type Listener = {
  seen: (desk: Desk) => void;
  refused: (asked: Where) => void;
  lost: (isLost: boolean) => void;
};

export type DeskWatch = { look: (where?: Where) => Promise<void>; stop: () => void };

const AGAIN_AFTER = 1500;

/** The desk there, once; nothing where there is none. */
export async function readDesk(where: Where): Promise<Desk | undefined> {
  const response = await fetch(deskPath(where)).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

const deskPath = (where: Where) => `/api/desk?${new URLSearchParams(where)}`;

/** Looks at the desk now and whenever the office says that something changed; one look at a time, the last one counts. */
export function watchDesk(first: Where, { seen, refused, lost }: Listener): DeskWatch {
  let where = first;
  let looking: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let later: ReturnType<typeof setTimeout> | undefined;

  const lookOnce = async () => {
    const asked = where;
    try {
      const response = await fetch(deskPath(asked));
      if (response.ok) {
        const desk: Desk = await response.json();
        if (asked === where && !stopped) seen(desk);
      } else if (response.status < 500 && asked === where) refused(asked);
      lost(response.status >= 500);
    } catch {
      lost(true);
      clearTimeout(later);
      if (!stopped) later = setTimeout(() => void look(), AGAIN_AFTER);
    }
  };
  const lookUntilSettled = async () => {
    do {
      again = false;
      await lookOnce();
    } while (again && !stopped);
    looking = undefined;
  };
  const look = (to: Where = where): Promise<void> => {
    where = to;
    if (looking) again = true;
    else looking = lookUntilSettled();
    return looking;
  };

  const stopListening = listen(() => void look(), lost);
  void look();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(later);
      stopListening();
    },
  };
}

/** Hears of changes until stopped. The browser reconnects by itself, except after a refusal. */
function listen(changed: () => void, lost: (isLost: boolean) => void): () => void {
  let source: EventSource;
  let later: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/api/changes');
    source.onopen = changed;
    source.onmessage = changed;
    source.onerror = () => {
      lost(true);
      if (source.readyState === EventSource.CLOSED) later = setTimeout(open, AGAIN_AFTER);
    };
  };
  open();
  return () => {
    clearTimeout(later);
    source.close();
  };
}
