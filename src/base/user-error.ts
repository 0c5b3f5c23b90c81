/** Something that whoever runs a command can mend; its message is for them: what is wrong, and what would be right. */
export class UserError extends Error {
  override name = 'UserError';
}
