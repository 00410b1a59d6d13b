import {hash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, extname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(import.meta.url)
const top = resolve(dirname(here), '../../..')
/** Where what makes documents of pages stands. */
const rooms = ['content', 'kramdown', 'migrations/fromMarkdown', 'psych'] as const
const tests = /\.test\.|\/testing\//u

const readProgram = (): string => {
  const ending = extname(here)
  const files = rooms.flatMap((room) =>
    readdirSync(join(top, room), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith(ending) && !tests.test(file))
      .map((file) => join(room, file))
      .toSorted(),
  )
  const digests = files.map((file) => hash('sha256', readFileSync(join(top, file)), 'base64'))
  return hash('sha256', digests.join('\n'), 'base64url')
}

let known: string | undefined

/**
 * A digest of the program itself: another version may make other documents of the same page. What
 * runs is what was read when it started.
 */
export function programDigest(): string {
  known ??= readProgram()
  return known
}
