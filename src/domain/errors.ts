/** What the person can put right. Its message is shown to them as written; anything else thrown is a bug. */
export class UserError extends Error {
  override name = 'UserError';
}

/** What the person is told to put right in what is read; null where it can be read. Anything else is thrown on. */
export function faultOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}
