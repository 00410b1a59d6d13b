import {publishedIdOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {parseDocument} from '../store/documentBody.ts'
import {linksOf} from '../store/links.ts'
import {numberOf, textOf} from '../store/rows.ts'
import type {Snapshot} from '../store/snapshot.ts'
import type {Problem} from './problem.ts'
import {problem} from './problem.ts'

/** Whether each document can be read and stands where it is looked for, and its links are known. */
export function* checkDocuments(
  snapshot: Snapshot,
  onDocument: (document: LakeDocument) => void,
): Generator<Problem> {
  const {database} = snapshot
  const publishedIds = database.prepare('SELECT published_id FROM documents WHERE id = ?')
  const links = database.prepare('SELECT target, strong FROM links WHERE source = ?')
  for (const {id, type, body} of snapshot.documents()) {
    const document = read(body)
    if (document === undefined) {
      yield problem('document-unreadable', `"${id}" is kept as something that is no document`)
      continue
    }
    onDocument(document)
    const row = publishedIds.get(id)
    const publishedId = row === undefined ? '' : textOf(row, 'published_id')
    if (document._id !== id || document._type !== type || publishedIdOf(id) !== publishedId) {
      yield problem('document-misfiled', `"${id}" is filed under another id or type than it says`)
    }
    const known = new Map(
      links.all(id).map((link) => [textOf(link, 'target'), numberOf(link, 'strong') === 1]),
    )
    if (!isSame(known, linksOf(document))) {
      yield problem('links-differ', `What "${id}" refers to is not what the table of links says`)
    }
  }
  const left = database.prepare(
    'SELECT DISTINCT source FROM links WHERE source NOT IN (SELECT id FROM documents)',
  )
  for (const row of left.iterate()) {
    const source = textOf(row, 'source')
    yield problem('links-differ', `The table of links has "${source}", which is no document`)
  }
}

/** Strong references to what does not exist, as the documents have them. */
export function* checkReferences({database}: Snapshot): Generator<Problem> {
  const dangling = database.prepare(
    `SELECT source, target FROM links
     WHERE strong = 1 AND target NOT IN (SELECT id FROM documents) ORDER BY source, target`,
  )
  for (const row of dangling.iterate()) {
    yield problem(
      'reference-leads-nowhere',
      `"${textOf(row, 'source')}" refers to "${textOf(row, 'target')}", which does not exist`,
    )
  }
}

const read = (body: string): LakeDocument | undefined => {
  try {
    return parseDocument(body)
  } catch {
    return undefined
  }
}

const isSame = (one: ReadonlyMap<string, boolean>, other: ReadonlyMap<string, boolean>): boolean =>
  one.size === other.size && [...one].every(([target, strong]) => other.get(target) === strong)
