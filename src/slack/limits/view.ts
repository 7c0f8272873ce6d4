import { blocks } from './block.ts';
import { type Fault, type Fields, fault, fieldsOf, optional } from './fault.ts';
import { inAll } from './message.ts';
import { id, plainText, string } from './text.ts';

const BLOCKS = 100;
const TITLE = 24;
const PRIVATE_METADATA = 3000;

function holdsInput(view: Fields): boolean {
  return Array.isArray(view.blocks) && view.blocks.some((block) => fieldsOf(block)?.type === 'input');
}

function modalFaults(view: Fields): Fault[] {
  return [
    ...plainText(TITLE)(view.title, 'title'),
    ...optional(view.submit, 'submit', plainText(TITLE)),
    ...optional(view.close, 'close', plainText(TITLE)),
    ...(holdsInput(view) && !view.submit ? fault('submit', 'needed in a modal with input blocks') : []),
  ];
}

/** What Slack would refuse in a modal or a Home; none if it is sound. */
export function viewFaults(view: unknown): Fault[] {
  const fields = fieldsOf(view);
  if (fields?.type !== 'modal' && fields?.type !== 'home') return fault('type', 'must be modal or home');
  return [
    ...(fields.type === 'modal' ? modalFaults(fields) : []),
    ...blocks(fields.type, BLOCKS)(fields.blocks, 'blocks'),
    ...(fields.type === 'home' ? inAll(fields.blocks, 'blocks') : []),
    ...optional(fields.private_metadata, 'private_metadata', string(PRIVATE_METADATA, 0)),
    ...id('callback_id')(fields, ''),
    ...id('external_id')(fields, ''),
  ];
}
