import type { Desk, Person } from '../../web/wire.ts';
import type { Act } from '../act.ts';
import type { Office } from '../office.ts';
import { useIsSmall } from '../small.ts';
import { ClockPanel } from './clock-panel.tsx';
import { PersonMenu } from './person-menu.tsx';
import { type PlayWeek, WeekButton } from './week-bar.tsx';

/** When it is, and who one is, above everything. */
export function TopBar(props: {
  desk: Desk;
  be: (person: Person) => void;
  act: Act;
  office: Office;
  showGuide: () => void;
}) {
  const { desk, be, act, office, showGuide } = props;
  const isSmall = useIsSmall();
  const week = (begun?: () => void) => {
    const play: PlayWeek = async (does) => {
      begun?.();
      await office.play(does);
    };
    return <WeekButton week={desk.week} play={play} />;
  };
  return (
    <header className="top" data-region>
      <div className="times">
        <ClockPanel clock={desk.clock} move={office.move}>
          {(close) => isSmall && week(close)}
        </ClockPanel>
        {!isSmall && week()}
      </div>
      <button type="button" className="help" title="First steps" aria-label="First steps" onClick={showGuide}>
        ?
      </button>
      <PersonMenu desk={desk} be={be} act={act} />
    </header>
  );
}
