/** What the person can put right. Its message is shown to them as written; anything else thrown is a bug. */
export class UserError extends Error {
  override name = 'UserError';
}
