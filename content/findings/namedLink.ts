interface Named {
  readonly url?: string
  readonly label?: string
}

/** A link in a sentence: by what visitors read, and by where it leads. */
export function namedLink({url, label}: Named): string {
  if (label === undefined || label.trim() === '') return url ?? 'without an address'
  return url === undefined ? `“${label}”` : `“${label}” (${url})`
}
