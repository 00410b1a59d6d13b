/** Which content lake a Studio is for, as the environment names it. */
export interface Connection {
  /** Of a project hosted by Sanity; without it, or where it is empty, the lake is the embedded one. */
  readonly projectId?: string | undefined
  /** `production` unless it says otherwise. */
  readonly dataset?: string | undefined
}

/** The same with what it leaves out. */
export function connectionOf({projectId = '', dataset = 'production'}: Connection) {
  const isEmbedded = projectId === ''
  return {isEmbedded, projectId: isEmbedded ? 'lectern' : projectId, dataset}
}
