import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {fileDigest} from '../../../migrations/fromMarkdown/read/fileDigest.ts'
import type {Repository} from '../../../migrations/toJekyll/folder/repository.ts'

type Snapshot = ReadonlyMap<string, string>

const filesIn = (folder: string): Snapshot => {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const),
  )
}

/** Remembers what a folder of texts held at each commit, as Git does, without a process for each question. */
export function memoryRepository(folder: string): Repository & {readonly commitAll: () => void} {
  const commits: Snapshot[] = []
  const last = (): Snapshot => commits.at(-1) ?? new Map<string, string>()
  const commitAll = (): void => {
    commits.push(filesIn(folder))
  }
  return {
    commitAll,
    isThere: async () => true,
    uncommitted: async () => {
      const [before, now] = [last(), filesIn(folder)]
      const paths = new Set([...before.keys(), ...now.keys()])
      return [...paths]
        .filter((path) => before.get(path) !== now.get(path))
        .map((path) => ({status: before.has(path) ? ' M' : '??', path}))
    },
    textWithDigest: async (path, digests) =>
      commits
        .map((files) => files.get(path))
        .findLast((text) => text !== undefined && digests.includes(fileDigest(Buffer.from(text)))),
    mayHaveHad: async (path) => commits.some((files) => files.has(path)),
    lastText: async (path) =>
      last().has(path)
        ? undefined
        : commits.map((files) => files.get(path)).findLast((text) => text !== undefined),
    commit: async () => {
      commitAll()
      return String(commits.length).padStart(12, '0')
    },
  }
}
