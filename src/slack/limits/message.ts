import { blocks, type Surface } from './block.ts';
import { type Check, type Fault, fault, fieldsOf, optional } from './fault.ts';
import { string } from './text.ts';

const BLOCKS = 50;
const CHARTS = 2;

/** Slack cuts a longer text in silence when it is posted; we refuse it. */
const POSTED_TEXT = 40_000;
/** chat.update refuses more. */
const EDITED_TEXT = 4000;

/** In all blocks together. Undocumented; refusals were measured from 13,172 characters on. */
const ALL_BLOCKS = 13_000;

const UNSEEN = new Set(['type', 'style']);

/** Characters in every text of a tree of blocks, ids and values included: Slack does not say what it counts. */
export function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, part]) => (UNSEEN.has(key) ? sum : sum + charactersIn(part)), 0);
}

/** Checks what all blocks hold together. */
export const inAll: Check = (value, path) => {
  const count = charactersIn(value);
  return count > ALL_BLOCKS
    ? fault(path, `${count} characters in all blocks, ${ALL_BLOCKS} allowed`, 'msg_blocks_too_long')
    : [];
};

const charts: Check = (value, path) => {
  const count = Array.isArray(value)
    ? value.filter((block) => fieldsOf(block)?.type === 'data_visualization').length
    : 0;
  return count > CHARTS ? fault(path, `${count} charts, ${CHARTS} allowed`) : [];
};

const metadata: Check = (value, path) => {
  const fields = fieldsOf(value);
  return typeof fields?.event_type === 'string' && fieldsOf(fields.event_payload)
    ? []
    : fault(path, 'needs event_type and event_payload', 'invalid_metadata_format');
};

/** What Slack would refuse in a message; none if it is sound. An edit may hold less text than a post. */
export function messageFaults(message: unknown, use: 'post' | 'edit' = 'post'): Fault[] {
  const fields = fieldsOf(message);
  if (!fields) return fault('', 'not a message');
  const surface: Surface = 'message';
  const hasBlocks = Array.isArray(fields.blocks) && fields.blocks.length > 0;
  const text = string(use === 'edit' ? EDITED_TEXT : POSTED_TEXT, 0);
  return [
    ...(fields.text || hasBlocks ? [] : fault('', 'neither text nor blocks', 'no_text')),
    ...optional(fields.text, 'text', text).map((found): Fault => ({ ...found, error: 'msg_too_long' })),
    ...optional(fields.blocks, 'blocks', blocks(surface, BLOCKS)),
    ...optional(fields.blocks, 'blocks', charts),
    ...optional(fields.blocks, 'blocks', inAll),
    ...optional(fields.metadata, 'metadata', metadata),
  ];
}
