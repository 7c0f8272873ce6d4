import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import type { House } from './house.ts';
import { misread } from './misread.ts';
import { requirePerson } from './sight.ts';

/** `GET /api/file`: a file that somebody sees, to be saved. */
const WANTED = z.strictObject({ me: z.string().max(50), id: z.string().max(50) });

/** Answers with a shared file, which no browser opens by itself. Throws Refused and UserError. */
export function sendSharedFile({ office }: House, given: URLSearchParams, response: ServerResponse): void {
  const { data, error } = WANTED.safeParse(Object.fromEntries(given));
  if (error) throw misread(error);
  requirePerson(data.me);
  const file = office.slack.file(data.id, data.me);
  if (!file) throw new UserError('That file is not there.');
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  });
  response.end(file.data);
}
