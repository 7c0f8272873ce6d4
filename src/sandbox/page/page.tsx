import { useDesk } from './desk/desk.ts';
import { useWhereabouts } from './desk/whereabouts.ts';
import { useRegions } from './regions.ts';
import { Workspace } from './workspace.tsx';
import './style/page.css';

/** The whole sandbox, as the person whom the address names. */
export function Page() {
  const [whereabouts, go] = useWhereabouts();
  const at = useDesk(whereabouts, go);
  useRegions();
  return (
    <>
      {at.isLost && (
        <p className="lost" role="status">
          <span className="spinner" /> Reconnecting to the sandbox…
        </p>
      )}
      {at.desk ? (
        <Workspace at={at} desk={at.desk} whereabouts={whereabouts} go={go} />
      ) : (
        <p className="opening">Opening the workspace…</p>
      )}
    </>
  );
}
