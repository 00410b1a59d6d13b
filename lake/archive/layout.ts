import {z} from 'zod'

/** Names inside an archive, below its one folder. What is not listed is as `@sanity/export` has it. */
export const layout = {
  /** The documents, in the form that `sanity dataset import` reads. */
  documents: 'data.ndjson',
  /** What that importer restores of the documents of assets. */
  assetFacts: 'assets.json',
  /** Ours: the documents of assets as they are, one a line. */
  assetDocuments: 'asset-documents.jsonl',
  manifest: 'lectern.json',
} as const

/** Tells an archive of ours from others, and holds what its documents do not say themselves. */
export const manifestShape = z.object({
  format: z.literal(1),
  projectId: z.string(),
  dataset: z.string(),
  exportedAt: z.string(),
  documents: z.number(),
  assets: z.number(),
  /** Ids of documents that have a `_sanityAsset` of their own, in which nothing was rewritten. */
  verbatim: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestShape>
