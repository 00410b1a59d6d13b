import {badRequest} from '../errors.ts'
import type {Sql} from './sql/sql.ts'
import {joined, sql} from './sql/sql.ts'

/**
 * The documents as a query sees them: a relation of rows `d` of `documents`. Which of its variants a
 * document shows is decided here, before any filter, so that none can come twice. `+d.variant` keeps
 * SQLite from walking along the index of variants, which would leave the rest to be sorted.
 */
export interface View {
  readonly members: Sql
  /** The same, said in the way that is quicker for few rows. */
  readonly membersOfFew: Sql
  /** The `_id` that a document has in the view; no two rows share one. */
  readonly id: 'd.id' | 'd.published_id'
  /** Whether documents are known by their published id, and tell where they come from (`_originalId`). */
  readonly isLayered: boolean
}

/** `raw`, `published`, `drafts` (or `previewDrafts`), or releases in the order in which they win. */
export type Perspective = string | readonly string[]

const plain = (id: View['id'], members: string): View => ({
  members: sql(members),
  membersOfFew: sql(members),
  id,
  isLayered: false,
})
const everything = plain('d.id', '1')
const published = plain('d.published_id', `+d.variant = ''`)
const publicOnly = plain('d.published_id', `+d.variant = '' AND instr(d.published_id, '.') = 0`)

/** Throws a 400 for a perspective that does not exist. */
export function viewOf(perspective: Perspective, authorized: boolean): View {
  if (!authorized) return publicOnly
  if (perspective === 'raw') return everything
  if (perspective === 'published') return published
  const names = typeof perspective === 'string' ? [perspective] : perspective
  return layered([...new Set([...names.map(variantNamed), ''])])
}

/** Of each document the first of these variants that exists, unless that says that it is to go. */
const layered = (variants: readonly string[]): View => {
  const winners = (isBeaten: (above: string) => string): Sql => {
    const layers = variants.map((variant, index): Sql => {
      const above = variants.slice(0, index)
      const list = above.map(() => '?').join(', ')
      const isWinner = index === 0 ? '' : ` AND NOT ${isBeaten(`variant IN (${list})`)}`
      const isToGo = variant.startsWith('versions.')
        ? ` AND json_type(d.body, '$."_system"."delete"') IS NOT 'true'`
        : ''
      return sql(`(+d.variant = ?${isWinner}${isToGo})`, variant, ...above)
    })
    return joined(layers, 'OR', '0')
  }
  return {
    members: winners(
      (above) => `d.published_id IN (SELECT published_id FROM documents WHERE ${above})`,
    ),
    membersOfFew: winners(
      (above) =>
        `EXISTS (SELECT 1 FROM documents w WHERE w.published_id = d.published_id AND w.${above})`,
    ),
    id: 'd.published_id',
    isLayered: true,
  }
}

const variantNamed = (name: string): string => {
  if (name === 'published') return ''
  if (name === 'drafts' || name === 'previewDrafts') return 'drafts'
  if (!/^[a-zA-Z0-9_-]+$/.test(name) || name === 'raw') {
    throw badRequest(`Unknown perspective "${name}"`)
  }
  return `versions.${name}`
}
