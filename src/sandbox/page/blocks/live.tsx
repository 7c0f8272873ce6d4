import { useId } from 'react';
import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Control } from './control.tsx';
import { Label } from './label.tsx';
import { Overflow } from './overflow.tsx';
import { PressButton } from './press-button.tsx';
import { usePressing } from './pressing.tsx';

type LiveProps = {
  block: Json;
  element: Json;
  /** What it is about, where others of the message have its name. */
  subject?: string | undefined;
  labelledBy?: string | undefined;
};

/** Something to press or to put something into, where every change goes to the app at once. */
export function Live({ block, element, subject, labelledBy }: LiveProps) {
  if (element.type === 'button' || element.type === 'workflow_button')
    return <PressButton {...{ block, element, subject }} />;
  if (element.type === 'overflow') return <Overflow {...{ block, element, subject }} />;
  return <LiveControl {...{ block, element, subject, labelledBy }} />;
}

const UNNAMED: Record<string, string> = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' };

function LiveControl({ block, element, subject, labelledBy }: LiveProps) {
  const { entry, isBusy, choose, beside } = usePressing(block, element);
  const words = wordsOf(element.placeholder) || UNNAMED[String(element.type)] || 'Choose';
  const id = useId();
  const isPicker = String(element.type) in UNNAMED;
  const seen = isPicker && wordsOf(element.placeholder) !== '';
  const label = subject ? `${words}, ${subject}` : words;
  const names = [labelledBy, seen && `${id}label`].filter(Boolean).join(' ');
  const named = { id, ...(labelledBy ? { 'aria-labelledby': names } : { 'aria-label': label }) };
  return (
    <span className={seen ? 'bk-control bk-labelled' : 'bk-control'} data-empty={entry.held === null || undefined}>
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
