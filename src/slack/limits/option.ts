import { at, type Check, distinct, type Fields, fault, fieldsOf, list, optional } from './fault.ts';
import { anyText, oneOf, plainText, string } from './text.ts';

const SELECT_OPTIONS = 100;
const OPTION_GROUPS = 100;
const OPTION_TEXT = 75;
const OPTION_VALUE = 150;
const OPTION_URL = 3000;

/** Checks an option. Menus take plain text only; radio buttons and checkboxes mrkdwn too. */
export function option(text: (max: number) => Check): Check {
  return (value, path) => {
    const fields = fieldsOf(value);
    if (!fields) return fault(path, 'not an option');
    return [
      ...text(OPTION_TEXT)(fields.text, at(path, 'text')),
      ...string(OPTION_VALUE)(fields.value, at(path, 'value')),
      ...optional(fields.description, at(path, 'description'), text(OPTION_TEXT)),
      ...optional(fields.url, at(path, 'url'), string(OPTION_URL)),
    ];
  };
}

/** Checks a list of options whose values differ. */
export function options(min: number, max: number, text: (max: number) => Check = plainText): Check {
  return (value, path) => [
    ...list(min, max, option(text))(value, path),
    ...distinct(
      Array.isArray(value)
        ? value.map((item, index) => ({ value: fieldsOf(item)?.value, path: `${path}[${index}].value` }))
        : [],
    ),
  ];
}

const optionGroup: Check = (value, path) => {
  const group = fieldsOf(value);
  if (!group) return fault(path, 'not an option group');
  return [
    ...plainText(OPTION_TEXT)(group.label, at(path, 'label')),
    ...options(1, SELECT_OPTIONS)(group.options, at(path, 'options')),
  ];
};

/** Checks that there are options or option groups, not both. `min` 0 is for answers: a search may find nothing. */
export function optionsOrGroups(owner: Fields, path: string, min: number) {
  if ((owner.options === undefined) === (owner.option_groups === undefined)) {
    return fault(path, 'needs either options or option_groups');
  }
  return owner.options === undefined
    ? list(min, OPTION_GROUPS, optionGroup)(owner.option_groups, at(path, 'option_groups'))
    : options(min, SELECT_OPTIONS)(owner.options, at(path, 'options'));
}

/** Checks a confirmation dialog. */
export const confirm: Check = (value, path) => {
  const dialog = fieldsOf(value);
  if (!dialog) return fault(path, 'not a confirmation dialog');
  return [
    ...optional(dialog.title, at(path, 'title'), plainText(100)),
    ...anyText(300)(dialog.text, at(path, 'text')),
    ...optional(dialog.confirm, at(path, 'confirm'), plainText(30)),
    ...optional(dialog.deny, at(path, 'deny'), plainText(30)),
    ...optional(dialog.style, at(path, 'style'), oneOf('primary', 'danger')),
  ];
};
