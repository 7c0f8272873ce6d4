import type { Option } from './held.ts';
import { Label } from './label.tsx';
import type { Offers } from './offers.ts';
import { inGroups } from './options.ts';

type OptionListProps = {
  id: string;
  offers: Offers;
  several: boolean;
  isChosen: (option: Option) => boolean;
  active: number;
  activate: (index: number) => void;
  choose: (option: Option) => void;
};

/** The open list of a menu. The keys are read where the person types; here is the mouse. */
export function OptionList({ id, offers, several, isChosen, active, activate, choose }: OptionListProps) {
  let index = -1;
  const row = (option: Option) => {
    index += 1;
    const at = index;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the combobox that this list belongs to
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active option
      <div
        key={`${option.group} ${option.value}`}
        id={`${id}-${at}`}
        role="option"
        aria-selected={isChosen(option)}
        className={at === active ? 'bk-active' : undefined}
        onPointerMove={() => at !== active && activate(at)}
        onClick={() => choose(option)}
      >
        <Label text={option.words} />
        {option.description && <small>{option.description}</small>}
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div className="bk-offers" onMouseDown={(event) => event.preventDefault()}>
      <div {...{ id }} role="listbox" tabIndex={-1} aria-label="Options" aria-multiselectable={several || undefined}>
        {inGroups(offers.options).map(({ group, options }) =>
          group === '' ? (
            options.map(row)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
            <div key={group} role="group" aria-label={group}>
              <b aria-hidden="true">{group}</b>
              {options.map(row)}
            </div>
          ),
        )}
      </div>
      {offers.says && (
        <p role="status" className="bk-aside">
          {offers.says}
        </p>
      )}
    </div>
  );
}
