import type { Json } from '../../slack/state.ts';
import { Choices } from './choices.tsx';
import { Combobox } from './combobox.tsx';
import type { Entry } from './form.ts';
import { Picker } from './picker.tsx';
import { TextInput } from './text-input.tsx';

/** How a control is named and explained to those who do not see it. */
export type Named = {
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  'aria-required'?: boolean | undefined;
};

/** An element that holds something: what stands in it, and what to do when that changes or Enter is pressed in it. */
export type ControlProps = {
  element: Json;
  entry: Entry;
  put: (entry: Entry) => void;
  entered?: (() => void) | undefined;
  named: Named;
  isBusy: boolean;
  canClear: boolean;
};

/** The control for an element that holds something. */
export function Control(props: ControlProps) {
  const type = String(props.element.type);
  if (type === 'checkboxes' || type === 'radio_buttons') return <Choices {...props} />;
  if (type.endsWith('_select')) return <Combobox {...props} />;
  if (type === 'datepicker' || type === 'timepicker' || type === 'datetimepicker') return <Picker {...props} />;
  if (type.endsWith('_input') && type !== 'file_input') return <TextInput {...props} />;
  return <p className="bk-aside">This page has no {type.replaceAll('_', ' ')}.</p>;
}
