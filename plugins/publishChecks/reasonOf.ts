/** Why something could not be published, in one sentence for an editor. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return /revision/iu.test(text)
    ? 'One of the documents was changed meanwhile. Look at it once more, then publish.'
    : text
}
