import type {FieldPath} from '../../content/findings/finding.ts'

/** A document of which a page shows something. */
export interface EditedDocument {
  readonly _id?: string
  readonly _type: string
}

/**
 * What the attribute `data-sanity` of an element says, so that a click on it in Sanity's Presentation
 * opens the field that it shows.
 */
export type EditAttribute = (document: EditedDocument, path: FieldPath) => string | undefined

/** The attribute as properties of an element; none where nothing is edited. */
export function editProps(
  {editAttribute}: {readonly editAttribute?: EditAttribute},
  document: EditedDocument,
  path: FieldPath,
): {readonly 'data-sanity'?: string} {
  const value = editAttribute?.(document, path)
  return value === undefined ? {} : {'data-sanity': value}
}
