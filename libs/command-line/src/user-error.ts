/**
 * Something that the person who runs the command can put right: the message is one sentence for them, naming the option,
 * field, column or line, and never a value of somebody's record. The exit code is 2.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
