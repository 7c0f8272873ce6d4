import { UserError } from '../../domain/errors.ts';

/** What a person can put right in one field of a form: it is said beside that field. */
export class FieldError extends UserError {
  override name = 'FieldError';
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** What is read for this field; what a UserError says is said beside it. */
export async function atField<Value>(field: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UserError && !(error instanceof FieldError) ? new FieldError(field, error.message) : error;
  }
}
