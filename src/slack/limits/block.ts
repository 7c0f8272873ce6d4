import { chartBlock } from './chart.ts';
import { actionElements, contextElement, element } from './element.ts';
import { at, type Check, distinct, type Fault, type Fields, fault, fieldsOf, list, optional } from './fault.ts';
import { dataTableBlock, tableBlock } from './table.ts';
import { anyText, id, oneOf, plainText, string } from './text.ts';

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

type BlockCheck = (block: Fields, path: string) => Fault[];

const EVERYWHERE: Surface[] = ['message', 'modal', 'home'];

const section: BlockCheck = (block, path) => [
  ...(block.text === undefined && block.fields === undefined ? fault(path, 'has neither text nor fields') : []),
  ...optional(block.text, at(path, 'text'), anyText(3000)),
  ...optional(block.fields, at(path, 'fields'), list(1, 10, anyText(2000))),
  ...optional(block.accessory, at(path, 'accessory'), element('section')),
];

const input: BlockCheck = (block, path) => [
  ...plainText(2000)(block.label, at(path, 'label')),
  ...optional(block.hint, at(path, 'hint'), plainText(2000)),
  ...element('input')(block.element, at(path, 'element')),
];

const image: BlockCheck = (block, path) => [
  ...string(2000)(block.alt_text, at(path, 'alt_text')),
  ...(block.slack_file === undefined ? string(3000)(block.image_url, at(path, 'image_url')) : []),
  ...optional(block.title, at(path, 'title'), plainText(2000)),
];

const alert: BlockCheck = (block, path) => [
  ...anyText(3000)(block.text, at(path, 'text')),
  ...optional(block.level, at(path, 'level'), oneOf('default', 'info', 'warning', 'error', 'success')),
];

const RICH_TEXT = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
const richPart: Check = (value, path) => oneOf(...RICH_TEXT)(fieldsOf(value)?.type, at(path, 'type'));

/** The blocks Sideline may use, and where Slack shows them. Any other is refused until its limits are written here. */
const BLOCKS: Record<string, { on: Surface[]; check: BlockCheck }> = {
  section: { on: EVERYWHERE, check: section },
  header: { on: EVERYWHERE, check: (block, path) => plainText(150)(block.text, at(path, 'text')) },
  context: {
    on: EVERYWHERE,
    check: (block, path) => list(1, 10, contextElement)(block.elements, at(path, 'elements')),
  },
  actions: { on: EVERYWHERE, check: (block, path) => actionElements(block.elements, at(path, 'elements')) },
  divider: { on: EVERYWHERE, check: () => [] },
  image: { on: EVERYWHERE, check: image },
  input: { on: EVERYWHERE, check: input },
  rich_text: { on: EVERYWHERE, check: (block, path) => list(1, 100, richPart)(block.elements, at(path, 'elements')) },
  alert: { on: ['modal'], check: alert },
  markdown: { on: ['message'], check: (block, path) => string(12_000)(block.text, at(path, 'text')) },
  table: { on: ['message'], check: tableBlock },
  data_table: { on: ['message'], check: dataTableBlock },
  data_visualization: { on: ['message'], check: chartBlock },
};

function oneBlock(surface: Surface): Check {
  return (value, path) => {
    const block = fieldsOf(value);
    const kind = BLOCKS[String(block?.type)];
    if (!block || !kind) return fault(path, `no such block: ${String(block?.type)}`);
    const misplaced = kind.on.includes(surface)
      ? []
      : fault(path, `${String(block.type)} may not stand in a ${surface}`);
    return [...misplaced, ...id('block_id')(block, path), ...kind.check(block, path)];
  };
}

function actionIds(block: Fields, path: string) {
  const elements = [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])];
  return elements.map((item) => ({ value: fieldsOf(item)?.action_id, path }));
}

/** Checks a list of blocks: how many, where they stand, what is in them, and that ids are used once. */
export function blocks(surface: Surface, max: number): Check {
  return (value, path) => {
    const all = Array.isArray(value) ? value.map((block) => fieldsOf(block) ?? {}) : [];
    return [
      ...list(0, max, oneBlock(surface))(value, path),
      ...distinct(all.map((block, index) => ({ value: block.block_id, path: `${path}[${index}].block_id` }))),
      ...all.flatMap((block, index) => distinct(actionIds(block, `${path}[${index}]`))),
    ];
  };
}
