import { useId } from 'react';
import { wordsOf } from '../../slack/elements.ts';
import type { ControlProps } from './control.tsx';
import { holdsSeveral, listOf, optionFrom } from './held.ts';
import { Label } from './label.tsx';

/** Check boxes or radio buttons. */
export function Choices({ element, entry, put, named, isBusy }: ControlProps) {
  const name = useId();
  const several = holdsSeveral(element);
  const held = Array.isArray(entry.held) ? entry.held : [entry.held];
  const choose = (value: string, isOn: boolean) => {
    if (!several) return put({ held: value, chosen: [] });
    const options = listOf(element.options).map((option) => String(option.value));
    put({ held: options.filter((one) => (one === value ? isOn : held.includes(one))), chosen: [] });
  };
  const { id, 'aria-required': isRequired, 'aria-invalid': isInvalid, ...labels } = named;
  const role = several ? 'group' : 'radiogroup';
  return (
    <div id={id} className="bk-choices" role={role} aria-busy={isBusy} {...labels} data-invalid={isInvalid}>
      {listOf(element.options).map((option) => {
        const { value } = optionFrom(option);
        return (
          <label key={value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              {...{ name, value }}
              checked={held.includes(value)}
              aria-required={isRequired && !several ? true : undefined}
              aria-disabled={isBusy}
              onChange={(event) => !isBusy && choose(value, event.target.checked)}
            />
            <span>
              <Label text={option.text} />
              {wordsOf(option.description) !== '' && (
                <small>
                  <Label text={option.description} />
                </small>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
}
