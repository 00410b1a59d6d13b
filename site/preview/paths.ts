/** Where drafts are shown; no document can have an address there. */
export const previewFolder = '/_preview'

/** Where the scripts of those pages are. */
export const scriptsFolder = `${previewFolder}/_scripts/`

/** Behind it: `drafts` or `published`, what the browser wants to look at from now on. */
export const previewLook = `${previewFolder}/_look/`

/** Where those pages hear what changed. */
export const previewEvents = `${previewFolder}/_events`
