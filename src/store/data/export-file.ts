import type { Scope } from './export.ts';

/** A file to be sent. */
export type ExportFile = { name: string; data: Buffer };

/** A file is closed once it has so many bytes, and the next begun: no more than that is held at once. */
export const FILE_BYTES = 4_000_000;

/** What an export is of, when, and what its files are called. */
export type About = { workspaceId: string; scope: Scope; at: Temporal.Instant; name: string };
