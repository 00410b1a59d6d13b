type Fixed = '_type' | '_key' | 'lat' | 'lng'

/**
 * A value as it is while somebody writes it: whatever the schema asks for may still be missing. Only
 * what the Studio itself writes (`_type`, `_key`, both halves of a position) is there from the start.
 */
export type Unfinished<T> = T extends readonly (infer Item)[]
  ? readonly Unfinished<Item>[]
  : T extends object
    ? {readonly [Key in keyof T as Key extends Fixed ? Key : never]: T[Key]} & {
        readonly [Key in keyof T as Key extends Fixed ? never : Key]?: Unfinished<T[Key]>
      }
    : T

/** A document as the content lake holds it, which says when it was last changed. */
export type Stored<Document> = Document extends unknown
  ? Unfinished<Document> & {readonly _updatedAt?: string}
  : never
