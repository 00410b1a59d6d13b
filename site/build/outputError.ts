/** The website cannot be written where it was asked for; the message is for the user. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}
