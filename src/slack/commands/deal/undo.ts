import { undoShown } from '../../undo.ts';
import { undone } from '../../views/undone.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const undo: Subcommand = {
  name: 'undo',
  usage: '/deal undo',
  summary: 'Reverts my last change, up to 24 hours old',
  async run(ask: Ask) {
    const result = await undoShown(ask, 'last');
    return {
      message: result ? undone(result, ask.said) : { text: 'I heard that already. Nothing was undone twice.' },
    };
  },
};
