import type {Ask} from './documents.ts'
import {indexQuery, type Row, rowsIn} from './listed.ts'

const size = 500

/** Reads what the site knows of all documents, a part at a time. */
export async function readIndex(ask: Ask): Promise<readonly Row[]> {
  const rows: Row[] = []
  let after = ''
  for (;;) {
    const answer = await ask(indexQuery, {after, size})
    const part = rowsIn(answer)
    rows.push(...part)
    const last = lastId(answer)
    if (last === undefined || !Array.isArray(answer) || answer.length < size) return rows
    after = last
  }
}

const lastId = (answer: unknown): string | undefined => {
  const last: unknown = Array.isArray(answer) ? answer.at(-1) : undefined
  if (typeof last !== 'object' || last === null || !('_id' in last)) return undefined
  return typeof last._id === 'string' ? last._id : undefined
}
