/** Why something was not written, in words for an editor. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return /revision|already exists/iu.test(text)
    ? 'Somebody else changed it at the same moment. Look at it once more, then try again.'
    : text
}
