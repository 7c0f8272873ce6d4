import type { KnownBlock, View } from '@slack/types';

export type Block = KnownBlock;

/** One message. `text` stands alone: it is what notifications and screen readers say. */
export type Message = { text: string; blocks?: Block[] };

export type { View };
