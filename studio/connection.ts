const hostedProjectId = process.env.SANITY_STUDIO_PROJECT_ID ?? ''

/** Whether the content is in the embedded lake, on the machine that serves the Studio. */
export const isEmbedded = hostedProjectId === ''

export const projectId = isEmbedded ? 'lectern' : hostedProjectId

export const dataset = process.env.SANITY_STUDIO_DATASET ?? 'production'
