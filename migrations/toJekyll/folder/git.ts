import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

import {fileDigest} from '../../fromMarkdown/read/fileDigest.ts'
import {type Author, type OpenChange, type Repository, RepositoryError} from './repository.ts'

const run = promisify(execFile)
const largest = 64 * 1024 * 1024

const said = (error: unknown): string => {
  const text: unknown = error instanceof Error && 'stderr' in error ? error.stderr : undefined
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : String(error)
}

const git = async (root: string, ...args: readonly string[]): Promise<string> => {
  try {
    const {stdout} = await run(
      'git',
      ['-C', root, '--literal-pathspecs', '-c', 'core.quotePath=off', ...args],
      {
        maxBuffer: largest,
      },
    )
    return stdout
  } catch (error) {
    throw new RepositoryError(`git ${args[0] ?? ''} failed: ${said(error)}`, {cause: error})
  }
}

const isRepository = async (root: string): Promise<boolean> => {
  try {
    return (await git(root, 'rev-parse', '--is-inside-work-tree')).trim() === 'true'
  } catch {
    return false
  }
}

const uncommitted = async (root: string): Promise<readonly OpenChange[]> => {
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all']
  const out = await git(root, 'status', ...options, '--', '.')
  const prefix = (await git(root, 'rev-parse', '--show-prefix')).trim()
  return out
    .split('\0')
    .filter(Boolean)
    .map((line) => ({status: line.slice(0, 2), path: line.slice(3 + prefix.length)}))
}

/** Older versions that are looked at for one page. */
const mostVersions = 200

const bytesAt = async (root: string, commit: string, path: string): Promise<Buffer | undefined> => {
  try {
    const {stdout} = await run('git', ['-C', root, 'show', `${commit}:./${path}`], {
      encoding: 'buffer',
      maxBuffer: largest,
    })
    return stdout
  } catch {
    return undefined
  }
}

const textWithDigest = async (
  root: string,
  path: string,
  digests: readonly string[],
): Promise<string | undefined> => {
  const log = await git(root, 'log', `-${mostVersions}`, '--format=%H', '--', path)
  for (const commit of log.split('\n').filter(Boolean)) {
    const bytes = await bytesAt(root, commit, path)
    if (bytes !== undefined && digests.includes(fileDigest(bytes))) {
      return new TextDecoder().decode(bytes)
    }
  }
  return undefined
}

const mayHaveHad = async (root: string, path: string): Promise<boolean> => {
  if ((await git(root, 'rev-parse', '--is-shallow-repository')).trim() === 'true') return true
  return (await git(root, 'log', '-1', '--format=%H', '--', path)).trim() !== ''
}

const lastText = async (root: string, path: string): Promise<string | undefined> => {
  const [commit] = (
    await git(root, 'log', '-1', '--diff-filter=D', '--format=%H', '--', path)
  ).split('\n')
  const bytes = commit === undefined ? undefined : await bytesAt(root, `${commit}^`, path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

const nameLine = ({name, email}: Author): string =>
  `${name.replaceAll(/[<>\n]/gu, '')} <${email.replaceAll(/[<>\s]/gu, '')}>`

const commit = async (
  root: string,
  paths: readonly string[],
  message: string,
  authors: readonly Author[],
): Promise<string> => {
  await git(root, 'add', '--all', '--', ...paths)
  const [first, ...others] = authors
  const trailers = others.map((author) => `Co-authored-by: ${nameLine(author)}`)
  const text = trailers.length === 0 ? message : `${message}\n\n${trailers.join('\n')}`
  const by = first === undefined ? [] : ['--author', nameLine(first)]
  await git(root, 'commit', '--quiet', '--message', text, ...by, '--', ...paths)
  return (await git(root, 'rev-parse', 'HEAD')).trim()
}

/** The clone of a Git repository that a folder is, or is not. @param root absolute */
export function gitRepository(root: string): Repository {
  return {
    isThere: () => isRepository(root),
    uncommitted: () => uncommitted(root),
    textWithDigest: (path, digests) => textWithDigest(root, path, digests),
    mayHaveHad: (path) => mayHaveHad(root, path),
    lastText: (path) => lastText(root, path),
    commit: (paths, message, authors) => commit(root, paths, message, authors),
  }
}

/** The differences between two folders as a unified diff; `a` and `b` are their names. */
export async function diffFolders(parent: string): Promise<string> {
  try {
    await run(
      'git',
      ['-c', 'core.quotePath=off', 'diff', '--no-index', '--no-prefix', '--no-color', 'a', 'b'],
      {cwd: parent, maxBuffer: largest},
    )
    return ''
  } catch (error) {
    const out: unknown = error instanceof Error && 'stdout' in error ? error.stdout : undefined
    if (typeof out === 'string' && out !== '') return out
    throw new RepositoryError(`git diff failed: ${said(error)}`, {cause: error})
  }
}
