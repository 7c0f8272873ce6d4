import { SlackError } from './answer.ts';
import { deleteMessage, getPermalink, postEphemeral, postMessage, update, waitBeforePost } from './chat.ts';
import { conversationsInfo, conversationsList, conversationsMembers, conversationsOpen } from './conversations.ts';
import type { Fault } from './faults.ts';
import { completeUpload, getUploadUrl } from './files.ts';
import { conversationsHistory, conversationsReplies } from './history.ts';
import type { Args, Method } from './method.ts';
import { addReaction, removeReaction } from './reactions.ts';
import { type Asked, json, type Reply } from './reply.ts';
import type { Workspace } from './state.ts';
import { authTest, usersInfo, usersList } from './users.ts';
import { openView, publishView, pushed, updateView } from './views.ts';
import { nowOf, type World } from './world.ts';

const METHODS: Record<string, Method> = {
  'auth.test': authTest,
  'users.info': usersInfo,
  'users.list': usersList,
  'conversations.open': conversationsOpen,
  'conversations.info': conversationsInfo,
  'conversations.list': conversationsList,
  'conversations.members': conversationsMembers,
  'conversations.history': conversationsHistory,
  'conversations.replies': conversationsReplies,
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': deleteMessage,
  'chat.getPermalink': getPermalink,
  'views.open': openView,
  'views.push': pushed,
  'views.update': updateView,
  'views.publish': publishView,
  'reactions.add': addReaction,
  'reactions.remove': removeReaction,
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};

/** Arguments that a form carries as JSON. */
const JSON_ARGUMENTS = ['blocks', 'attachments', 'metadata', 'view', 'files'];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The arguments of a call, from a form or a JSON body, with the JSON within read; undefined for a body that is none. */
function argsOf({ headers, body }: Asked): Args | undefined {
  const isJson = (headers['content-type'] ?? '').startsWith('application/json');
  const given = isJson ? parsed(body || '{}') : Object.fromEntries(new URLSearchParams(body));
  if (typeof given !== 'object' || given === null) return undefined;
  const args: Args = { ...given };
  for (const name of JSON_ARGUMENTS) {
    const value = args[name];
    // What is no JSON stays a text, which the method refuses in its own words.
    if (typeof value === 'string') args[name] = parsed(value) ?? value;
  }
  return args;
}

/** Answers one call of the Web API, or as the plan of faults has it. */
export function callWebApi(world: World, method: string, asked: Asked): Reply {
  if (method === 'apps.connections.open') return json({ ok: false, error: 'not_allowed_token_type' });
  const given = argsOf(asked);
  if (!given) return json({ ok: false, error: 'invalid_json' });
  const { token: inBody, ...args } = given;
  const token = asked.headers.authorization?.replace(/^Bearer\s+/i, '') ?? inBody;
  if (!token) return json({ ok: false, error: 'not_authed' });
  const workspace = world.state.workspaces.find((candidate) => candidate.token === token);
  if (!workspace) return json({ ok: false, error: 'invalid_auth' });

  const call = { workspaceId: workspace.id, method, args };
  const key = `${workspace.id} ${method}`;
  const nth = (world.counts.get(key) ?? 0) + 1;
  world.counts.set(key, nth);
  const fault = world.plan(call, nth) ?? {};
  const answer = fault.instead && !fault.done ? undefined : perform(world, workspace, method, args, fault);
  const reply = replyFor(answer, fault);
  world.calls.push({ ...call, ...(typeof reply === 'object' ? { answer: JSON.parse(reply.body || '{}') } : {}) });
  return reply;
}

function perform(world: World, workspace: Workspace, method: string, args: Args, fault: Fault): Args {
  const run = METHODS[method];
  if (!run) return { ok: false, error: 'unknown_method' };
  const wait = world.pace && method === 'chat.postMessage' ? waitBeforePost(world, workspace, args) : 0;
  if (wait > 0) return { ok: false, error: 'ratelimited', retryAfter: wait };
  try {
    const answer = run(world, workspace, args);
    if (fault.shownAfter) showLater(world, workspace, answer, fault.shownAfter);
    return { ok: true, ...answer };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { ok: false, error: error.message, ...error.more };
  }
}

function showLater(world: World, workspace: Workspace, { channel, ts }: Args, seconds: number): void {
  const message = workspace.messages.find((posted) => posted.channel === channel && posted.ts === ts);
  if (message) message.historyFrom = nowOf(world) + seconds * 1000;
}

function limited(seconds: number): Reply {
  return json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(seconds) });
}

function replyFor(answer: Args | undefined, { instead }: Fault): Reply {
  if (instead === 'reset' || instead === 'no answer') return instead;
  if (instead && 'error' in instead) return json({ ok: false, error: instead.error });
  if (instead?.status === 429) return limited(instead.retryAfter ?? 1);
  if (instead) return { status: instead.status, headers: {}, body: '' };
  if (typeof answer?.retryAfter === 'number') return limited(answer.retryAfter);
  return json(answer ?? {});
}
