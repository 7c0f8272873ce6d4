import type { View } from '../slack/state.ts';
import type { Desk } from '../web/wire.ts';
import type { Act, Ask } from './act.ts';
import { Blocks } from './blocks/blocks.tsx';
import { useHeldFocus } from './blocks/held-focus.ts';
import { NamesOf } from './blocks/naming.tsx';
import { OnSurface, useFilling } from './blocks/surface.tsx';
import './blocks/views.css';

type HomeProps = { desk: Desk; act: Act; ask: Ask };

/** Sideline's Home, as it is for this person. */
export function Home({ desk, act, ask }: HomeProps) {
  const { home } = desk;
  if (!home) return <p className="bk-home-empty">Sideline is getting your Home ready…</p>;
  return (
    <NamesOf desk={desk}>
      <HomeView key={home.id} {...{ home, desk, act, ask }} />
    </NamesOf>
  );
}

function HomeView({ home, desk, act, ask }: HomeProps & { home: View }) {
  const filling = useFilling(home);
  const held = useHeldFocus<HTMLDivElement>();
  return (
    <OnSurface value={{ shown: { id: home.id }, desk, act, ask, filling, errors: {} }}>
      <div className="bk-home" {...held}>
        <Blocks blocks={home.blocks} />
      </div>
    </OnSurface>
  );
}
