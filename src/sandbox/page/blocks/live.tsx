import { useId } from 'react';
import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Control } from './control.tsx';
import { Label } from './label.tsx';
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
  const id = useId();
  const isPicker = String(element.type) in UNNAMED;
  const seen = isPicker && wordsOf(element.placeholder) !== '';
  const names = [labelledBy, seen && `${id}label`].filter(Boolean).join(' ');
  const named = { id, ...(names ? { 'aria-labelledby': names } : { 'aria-label': words }) };
  return (
    <span className={seen ? 'bk-control bk-labelled' : 'bk-control'}>
      {seen && (
        <label id={`${id}label`} htmlFor={id}>
          <Label text={element.placeholder} />
        </label>
      )}
      <Control {...{ element, entry, named, isBusy }} put={choose} canClear={false} />
      {beside}
    </span>
  );
}
