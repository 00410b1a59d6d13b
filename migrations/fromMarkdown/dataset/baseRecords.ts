import {z} from 'zod'

import {defined} from '../../../content/objects/defined.ts'
import {hash} from '../parse/keys.ts'
import type {JsonDocument} from './json.ts'

/** The type of what an import keeps of each document that it wrote; ids begin with it. */
export const baseRecordType = 'lectern.base'

/** A value that the site and an editor both changed, which nobody has settled yet. */
export interface OpenConflict {
  /** Of the document, with `drafts.` where it is one. */
  readonly id: string
  /** As patches write it: `registration[_key=="a1"].url`. */
  readonly path: string
  readonly site: unknown
  readonly editor: unknown
  /** Of a list only the order is in conflict. */
  readonly isOrder?: true
}

/** A file that a document names, and that could not be had for it. */
export interface RefusedFile {
  /** As `_sanityAsset` names it. */
  readonly written: string
  /** Of the bytes that the lake does not take; empty where there is no such file. */
  readonly sha1: string
  readonly reason: string
  /** Whether the document keeps the image that it has. */
  readonly isKept: boolean
}

/** What of a document's record is known without its content. */
export interface BaseEntry {
  /** The id of the document, without `drafts.`. */
  readonly document: string
  /** Of what the site said: the same for two imports between which nothing changed. */
  readonly digest: string
  /** Of the page that it is made of, relative to the site; none of what was found inside pages. */
  readonly path?: string
  /** Of that file's bytes: `sha256-…`. */
  readonly file?: string
  /** Of what was found inside a page: that page's path. */
  readonly within?: string
  /** The id that the site gives it, where that is another one. */
  readonly read?: string
  /** Addresses that the page had before its file was renamed. */
  readonly movedFrom: readonly string[]
  /** Whether the site and an editor both changed something, which nobody had settled then. */
  readonly isDisputed?: boolean
  /** Files that it named and could not have. */
  readonly refused?: readonly RefusedFile[]
}

/** What the last import said of a document. */
export interface BaseRecord extends BaseEntry {
  /** Of the text of the page's file. */
  readonly print?: string
  readonly content: JsonDocument
  readonly conflicts: readonly OpenConflict[]
  /** The record as the dataset holds it. */
  readonly stored: JsonDocument
}

const entryShape = z.object({
  document: z.string(),
  digest: z.string(),
  path: z.string().nullish(),
  file: z.string().nullish(),
  within: z.string().nullish(),
  read: z.string().nullish(),
  movedFrom: z.array(z.string()).nullish(),
  conflicts: z.string().nullish(),
  refused: z.string().nullish(),
})

const refusedShape = z.array(
  z.object({written: z.string(), sha1: z.string(), reason: z.string(), isKept: z.boolean()}),
)

const documentShape = z.looseObject({_id: z.string(), _type: z.string()})

const conflictShape = z.object({
  id: z.string(),
  path: z.string(),
  site: z.unknown(),
  editor: z.unknown(),
  isOrder: z.literal(true).exactOptional(),
})

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

const refusedIn = (stored: unknown): BaseEntry['refused'] => {
  const files = refusedShape.safeParse(parsed(stored)).data ?? []
  return files.length === 0 ? undefined : files
}

/** What a row of the dataset says, if it is the entry of a record. */
export function readBaseEntry(row: unknown): BaseEntry | undefined {
  const read = entryShape.safeParse(row)
  if (!read.success) return undefined
  const {document, digest, path, file, within, movedFrom, read: readAs, conflicts} = read.data
  return {
    document,
    digest,
    ...defined({
      path: path ?? undefined,
      file: file ?? undefined,
      within: within ?? undefined,
      read: readAs ?? undefined,
      isDisputed: typeof conflicts === 'string' ? true : undefined,
      refused: refusedIn(read.data.refused),
    }),
    movedFrom: movedFrom ?? [],
  }
}

/** The conflicts of a record, as the dataset holds them. */
export function readConflicts(stored: unknown): readonly OpenConflict[] {
  const read = z.array(conflictShape).safeParse(parsed(stored))
  return read.success ? read.data : []
}

/** What a document of the dataset says, if it is a record. */
export function readBaseRecord(stored: JsonDocument): BaseRecord | undefined {
  const entry = readBaseEntry(stored)
  const content = documentShape.safeParse(parsed(stored['content']))
  if (entry === undefined || !content.success) return undefined
  const {print} = stored
  const {_id, _type, ...fields} = content.data
  const json: JsonDocument = JSON.parse(JSON.stringify({...fields, _id, _type}))
  return {
    ...entry,
    ...defined({print: typeof print === 'string' ? print : undefined}),
    content: json,
    conflicts: readConflicts(stored['conflicts']),
    stored,
  }
}

const longestName = 100

/** The id of a document's record. @param id without `drafts.` */
export function baseRecordId(id: string): string {
  return `${baseRecordType}.${id.length < longestName ? id : hash(id)}`
}

/** A record as a document: compact, since a lake counts the names of fields. */
export function baseRecordDocument({
  document,
  digest,
  path,
  file,
  print,
  within,
  read,
  movedFrom,
  content,
  conflicts,
  refused = [],
}: Omit<BaseRecord, 'stored'>): JsonDocument {
  return {
    _id: baseRecordId(document),
    _type: baseRecordType,
    document,
    digest,
    ...defined({
      path,
      file,
      print,
      within,
      read,
      movedFrom: movedFrom.length === 0 ? undefined : movedFrom,
    }),
    content: JSON.stringify(content),
    ...defined({
      conflicts: conflicts.length === 0 ? undefined : JSON.stringify(conflicts),
      refused: refused.length === 0 ? undefined : JSON.stringify(refused),
    }),
  }
}
