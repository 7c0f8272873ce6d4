import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Control } from './control.tsx';
import { Overflow } from './overflow.tsx';
import { PressButton } from './press-button.tsx';
import { usePressing } from './pressing.tsx';

type LiveProps = { block: Json; element: Json; labelledBy?: string | undefined };

/** Something to press or to put something into, where every change goes to the app at once. */
export function Live({ block, element, labelledBy }: LiveProps) {
  if (element.type === 'button' || element.type === 'workflow_button') return <PressButton {...{ block, element }} />;
  if (element.type === 'overflow') return <Overflow {...{ block, element }} />;
  return <LiveControl {...{ block, element, labelledBy }} />;
}

const UNNAMED: Record<string, string> = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' };

function LiveControl({ block, element, labelledBy }: LiveProps) {
  const { entry, isBusy, choose, beside } = usePressing(block, element);
  const words = wordsOf(element.placeholder) || UNNAMED[String(element.type)] || 'Choose';
  const named = labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': words };
  return (
    <span className="bk-control">
      <Control {...{ element, entry, named, isBusy }} put={choose} canClear={false} />
      {beside}
    </span>
  );
}
