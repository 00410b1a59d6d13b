import type {LakeDocument} from '../json.ts'

/**
 * Where queries read. The lists of ids are sorted and may hold more than asked for (ids of other
 * documents, or of none): they narrow what a filter has to look at, the filter decides.
 */
export interface DocumentSource {
  get(id: string): LakeDocument | undefined
  ids(): readonly string[]
  idsOfTypes(types: readonly string[]): readonly string[]
  idsReferringTo(targets: readonly string[]): readonly string[]
  idsOfVariants(publishedIds: readonly string[]): readonly string[]
}
