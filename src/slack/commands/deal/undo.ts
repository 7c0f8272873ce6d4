import { undoAct } from '../../../store/undo.ts';
import { undone } from '../../views/undone.ts';
import { type Ask, actOf, type Subcommand } from '../subcommand.ts';

export const undo: Subcommand = {
  name: 'undo',
  usage: '/deal undo',
  summary: 'Reverts my last change, up to 24 hours old',
  async run(ask: Ask) {
    const result = await undoAct(ask.db, ask.actor, 'last', actOf(ask));
    return {
      message: result
        ? undone(result, ask.said.at.toPlainDate())
        : { text: 'I heard that already. Nothing was undone twice.' },
    };
  },
};
