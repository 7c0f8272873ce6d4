import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { ask } from '../asking.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain } from '../errors.ts';
import { follow } from '../following.ts';
import { heardKey } from '../ids.ts';
import type { View } from '../message.ts';
import { inTime, type Pending } from '../pending.ts';
import { BEHIND, type Behind, behindOf } from './behind.ts';
import { FieldError } from './field-error.ts';
import { type Filled, filledIn } from './filled.ts';
import { refusalModal } from './result.ts';

const WORDS = z.object({ type: z.literal('plain_text'), text: z.string(), emoji: z.boolean().default(true) });
const WORDED = { title: WORDS.nullish(), submit: WORDS.nullish(), close: WORDS.nullish() };

const SUBMITTED = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    private_metadata: z.string().default(''),
    callback_id: z.string().default(''),
    ...WORDED,
    blocks: z.array(z.looseObject({ block_id: z.string().optional() })).default([]),
    ...BEHIND,
    state: z.object({ values: z.unknown() }),
  }),
});

/** A form as Slack brings it back. */
export type SentForm = z.infer<typeof SUBMITTED>['view'];

/** What a form was sent in with; `form` is the form itself, to be shown again. */
export type Submission = { ask: Ask; filled: Filled; carried: string; behind: Behind; form: SentForm };
/** Errors beside the fields they are about, or the next page. */
export type Outcome = { errors: Record<string, string> } | { page: View };

/** A listener for a form: answers in the acknowledgement where that takes under 2 s, else on the form's page a little later. */
export function submission(deps: Deps, pending: Pending, handle: (submission: Submission) => Promise<Outcome>) {
  return async ({ ack, body, client }: SlackViewMiddlewareArgs<ViewSubmitAction> & { client: WebClient }) => {
    const { user, team, view } = SUBMITTED.parse(body);
    const asked = ask(deps, {
      workspaceId: team.id,
      userId: user.id,
      client,
      through: 'modal',
      heard: heardKey.view(view.id, view.hash),
    });
    const work = asked
      .then((ask) =>
        handle({
          ask,
          filled: filledIn(view.state.values),
          carried: view.private_metadata,
          behind: behindOf(view, client),
          form: view,
        }),
      )
      .catch((error: unknown): Outcome => {
        if (error instanceof FieldError) return { errors: { [error.field]: error.message } };
        return { page: refusalModal(explain(error, deps.log).text) };
      });
    pending.keep(work.then(() => follow(deps, pending, asked)));
    const outcome = await inTime(work);
    if (outcome && 'errors' in outcome) return ack({ response_action: 'errors', errors: besideFields(outcome.errors) });
    if (outcome) return ack({ response_action: 'update', view: outcome.page });
    await ack({ response_action: 'update', view: refusalModal('Still saving…') });
    pending.keep(work.then((late) => client.views.update({ view_id: view.id, view: pageOf(late) })));
  };
}

/** Slack shows what is wrong beside a field as it stands: what is code elsewhere is quoted here, and nobody is mentioned. */
function besideFields(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, says]) => [
      field,
      says.replaceAll('`', '"').replace(/<@[UW][A-Z0-9]+>/g, 'somebody else'),
    ]),
  );
}

/** Errors that come too late for their fields are said on a page. */
function pageOf(outcome: Outcome): View {
  return 'page' in outcome ? outcome.page : refusalModal(Object.values(outcome.errors).join('\n'));
}
