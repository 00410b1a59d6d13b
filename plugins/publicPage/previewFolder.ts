/** Where a served site shows drafts. */
export const previewFolder = '/_preview'
