import { inWords, messageFaults } from '../../slack/limits.ts';
import { messageAt, post, remove, rewrite } from './messages.ts';
import { type Asked, plain, type Reply } from './reply.ts';
import type { Json, Message, ResponseUrl, Workspace } from './state.ts';
import { never, nowOf, type World } from './world.ts';

const USES = 5;
const LIFETIME = 30 * 60_000;

type Place = Pick<ResponseUrl, 'user' | 'channel' | 'ts' | 'threadTs'>;

/** A response_url for what this person just did: 5 uses within 30 minutes of the given clock. */
export function newResponseUrl(world: World, workspace: Workspace, place: Place): string {
  const id = never();
  workspace.responseUrls.push({ ...place, id, since: nowOf(world), uses: 0 });
  return `${world.origin}/response/${workspace.id}/${id}`;
}

/** Answers a post to a response_url: says, rewrites or takes away, in the bot's name. */
export function respond(world: World, asked: Asked): Reply {
  const [workspaceId, id] = asked.path.split('/').slice(-2);
  const workspace = world.state.workspaces.find((candidate) => candidate.id === workspaceId);
  const url = workspace?.responseUrls.find((candidate) => candidate.id === id);
  if (!workspace || !url) return plain('no_service', 404);
  if (url.uses >= USES) return plain('used_url', 404);
  if (nowOf(world) - url.since > LIFETIME) return plain('expired_url', 404);
  url.uses += 1;
  const said: Json = JSON.parse(asked.body || '{}');
  const faults = said.delete_original === true || !world.enforceLimits ? [] : messageFaults(said);
  if (faults.length > 0) {
    world.breaches.push(...faults.map(inWords));
    return plain(faults[0]?.error ?? 'invalid_payload', 400);
  }
  say(world, workspace, url, said);
  return plain('ok');
}

/** Applies a body in the form of a response_url's to its place; hands back the message it made or changed. */
export function say(world: World, workspace: Workspace, place: Place, said: Json): Message | undefined {
  const original = place.ts ? messageAt(workspace, place.channel, place.ts, place.user) : undefined;
  const text = typeof said.text === 'string' ? said.text : '';
  const blocks = Array.isArray(said.blocks) ? said.blocks : undefined;
  if (said.delete_original === true) {
    if (original) remove(world, workspace, original);
    return undefined;
  }
  if (said.replace_original === true && original) {
    rewrite(world, workspace, original, workspace.botUser, { text, blocks });
    return original;
  }
  const channel = workspace.channels.find(({ id }) => id === place.channel);
  if (!channel) return undefined;
  const viewer = said.response_type === 'in_channel' ? undefined : place.user;
  const threadTs = typeof said.thread_ts === 'string' ? said.thread_ts : place.threadTs;
  return post(world, workspace, channel, { user: workspace.botUser, text, blocks, threadTs, viewer });
}
