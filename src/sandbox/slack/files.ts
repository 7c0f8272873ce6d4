import { refuse } from './answer.ts';
import { writableChannel } from './conversations.ts';
import { post } from './messages.ts';
import { type Args, type Method, textOf } from './method.ts';
import { type Asked, plain, type Reply } from './reply.ts';
import type { KeptFile, WireFile, Workspace } from './state.ts';
import { nextId, nowOf, type World } from './world.ts';

/** The largest file that is taken, bytes; Slack's own cap is 1 GB. */
const MOST = 50_000_000;

/** The largest initial comment, characters, as of a message's text. */
const COMMENT = 4000;

const UPLOADS = '/upload/v1/';

/** Whether a request brings the bytes of a file. */
export function isUpload({ path }: Pick<Asked, 'path'>): boolean {
  return path.startsWith(UPLOADS);
}

/** Begins an upload: an id, and the address to which its bytes are posted. */
export const getUploadUrl: Method = (world, workspace, args) => {
  const [name, length] = [textOf(args, 'filename'), Number(textOf(args, 'length'))];
  if (name === '' || textOf(args, 'length') === '') refuse('missing_argument');
  if (!Number.isInteger(length) || length < 1) refuse('invalid_arguments');
  if (length > MOST) refuse('file_upload_size_restricted');
  const id = nextId(world, 'F');
  keptFiles(workspace).push({
    id,
    name,
    title: name,
    size: length,
    created: nowOf(world),
    content: null,
    channels: [],
  });
  return { file_id: id, upload_url: `${world.origin}${UPLOADS}${id}` };
};

/** Takes the bytes of a file whose upload was begun, as they are or in a form. */
export async function takeUpload(world: World, asked: Asked): Promise<Reply> {
  const id = asked.path.slice(UPLOADS.length);
  const file = world.state.workspaces.flatMap(keptFiles).find((one) => one.id === id);
  if (!file || file.content !== null) return plain('not found', 404);
  const bytes = await bytesOf(asked);
  if (bytes.length !== file.size) return plain(`${bytes.length} bytes came, ${file.size} were announced`, 400);
  file.content = bytes.toString('base64');
  return plain(`OK - ${bytes.length}`);
}

/** Ends uploads, and shares the files in a channel where one is named. */
export const completeUpload: Method = (world, workspace, args) => {
  const files = wanted(args).map(({ id, title }) => {
    const file = keptFiles(workspace).find((one) => one.id === id && one.content !== null) ?? refuse('file_not_found');
    return Object.assign(file, { title: title ?? file.title });
  });
  const comment = textOf(args, 'initial_comment');
  if (comment.length > COMMENT) refuse('msg_too_long');
  const to = textOf(args, 'channel_id');
  if (to !== '') share(world, workspace, { to, comment, files, threadTs: textOf(args, 'thread_ts') || undefined });
  return { files: files.map(onTheWire) };
};

function share(
  world: World,
  workspace: Workspace,
  { to, comment, files, threadTs }: { to: string; comment: string; files: KeptFile[]; threadTs: string | undefined },
): void {
  // A person's id is no channel here, unlike where messages are posted.
  if (workspace.users.some(({ id }) => id === to)) refuse('channel_not_found');
  const channel = writableChannel(workspace, to);
  for (const file of files) file.channels.push(channel.id);
  post(world, workspace, channel, {
    user: workspace.botUser,
    text: comment,
    subtype: 'file_share',
    files: files.map(onTheWire),
    threadTs,
  });
}

function wanted(args: Args): { id: string; title?: string }[] {
  const { files } = args;
  if (!Array.isArray(files) || files.length === 0) refuse('invalid_arguments');
  return files.map((file: unknown) => {
    const { id, title } = typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : {};
    if (typeof id !== 'string') refuse('invalid_arguments');
    return { id, ...(typeof title === 'string' ? { title } : {}) };
  });
}

async function bytesOf({ headers, body, bytes = Buffer.from(body) }: Asked): Promise<Buffer> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return bytes;
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

/** A file that was shared where this person is, with its bytes. */
export function fileSeen(workspace: Workspace, fileId: string, userId: string) {
  const file = keptFiles(workspace).find(({ id }) => id === fileId);
  const isSeen = workspace.channels.some(({ id, members }) => file?.channels.includes(id) && members.includes(userId));
  if (!file || file.content === null || !isSeen) return undefined;
  return { name: file.name, data: Buffer.from(file.content, 'base64') };
}

/** Files a workspace keeps; one left by an older snapshot has none. */
export function keptFiles(workspace: Workspace): KeptFile[] {
  workspace.files ??= [];
  return workspace.files;
}

function onTheWire({ id, name, title, size, created }: KeptFile): WireFile {
  return { id, name, title, size, created: Math.floor(created / 1000), mode: 'hosted' };
}
