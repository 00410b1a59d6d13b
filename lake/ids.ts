const draftPrefix = 'drafts.'
const versionPrefix = 'versions.'

/** What a document id may be: up to 128 of `a-z A-Z 0-9 . _ -`, starting neither with a dot nor with a dash. */
const documentId = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/

export function isDocumentId(id: string): boolean {
  return documentId.test(id) && !id.includes('..') && !id.endsWith('.')
}

export function isDraftId(id: string): boolean {
  return id.startsWith(draftPrefix)
}
export function isVersionId(id: string): boolean {
  return id.startsWith(versionPrefix)
}
export function draftIdOf(publishedId: string): string {
  return draftPrefix + publishedId
}
/** `a` for `a`, `drafts.a` and `versions.spring.a`. */
export function publishedIdOf(id: string): string {
  if (isDraftId(id)) return id.slice(draftPrefix.length)
  if (!isVersionId(id)) return id
  const dot = id.indexOf('.', versionPrefix.length)
  return dot === -1 ? id : id.slice(dot + 1)
}

/**
 * Which of its document an id names: '' the published one (or any without such a prefix), 'drafts',
 * 'versions.<release>', or '?' for what begins like a version and names no document.
 */
export function variantOf(id: string): string {
  if (isDraftId(id)) return 'drafts'
  if (!isVersionId(id)) return ''
  const publishedId = publishedIdOf(id)
  return publishedId === id ? '?' : id.slice(0, -publishedId.length - 1)
}

/** Readers without credentials see no id with a dot: no draft, no version, none of a program's own records. */
export function isPublicId(id: string): boolean {
  return !id.includes('.')
}
