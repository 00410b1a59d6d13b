import type {Mapping} from '../mapping/mappingShape.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {dataRows} from '../parse/dataRows.ts'
import {isBelow} from '../parse/glob.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {linesOf} from '../parse/lines.ts'
import {fileDigest} from './fileDigest.ts'
import {readText, type SiteFiles} from './siteFiles.ts'
import {walkFolder} from './walkFolder.ts'

export interface DataPages {
  /** By path. */
  readonly pages: ReadonlyMap<string, SiteFile>
  readonly messages: readonly Message[]
}

const file = /^.*?\.(?:ya?ml|json|toml)(?=\/|$)/u
const special = /[*?]/u

/** The globs of a mapping that name files of data, or folders of them. */
const dataGlobs = ({pages = []}: Mapping): readonly string[] =>
  pages
    .flatMap(({path = [], type}) => (type === 'skip' ? [] : [path].flat()))
    .map((glob) => glob.replace(/^\.?\//u, '').replace(/\/$/u, ''))
    .filter((glob) => file.test(glob) || /^_?data(?:\/|$)/u.test(glob))

/** The folders that lead to what a glob names, without special characters. */
const folderOf = (glob: string): string => {
  const parts = glob.split('/')
  const first = parts.findIndex((part) => special.test(part) || file.test(part))
  return parts.slice(0, first === -1 ? parts.length : first).join('/')
}

const parent = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('/')))

/** Whether a glob names a file of data whole, or what stands at an address inside of one. */
const namesList = (globs: readonly string[], path: string, address: string): boolean =>
  globs.some((glob) =>
    address === path
      ? isBelow(path, glob)
      : isBelow(address, glob) && !isBelow(parent(address), glob),
  )

/** Whether a rule of a mapping names a file of data, or something in it. */
export function namesData(mapping: Mapping | undefined): (path: string) => boolean {
  const globs = dataGlobs(mapping ?? {})
  return (path) =>
    globs.some((glob) => isBelow(path, glob) || isBelow(path, file.exec(glob)?.[0] ?? glob))
}

/** The pages in files of data (YAML, JSON, TOML) that a mapping says are there. */
export async function dataPages(siteFiles: SiteFiles, mapping: Mapping = {}): Promise<DataPages> {
  const globs = dataGlobs(mapping)
  const messages: Message[] = []
  const paths = new Set<string>()
  for (const glob of globs) {
    const whole = file.exec(glob)?.[0] ?? glob
    const isOne = file.test(glob) && !special.test(whole)
    const walked = await walkFolder(siteFiles, folderOf(glob), (path) => !isOne || path === whole)
    messages.push(...walked.messages)
    for (const path of walked.files) {
      if (file.exec(path)?.[0] === path && isBelow(path, whole)) paths.add(path)
    }
  }
  const pages = new Map<string, SiteFile>()
  for (const path of [...paths].toSorted()) {
    const text = readText(siteFiles, path)
    const rows = dataRows(path, text, (address) => namesList(globs, path, address))
    if ('problem' in rows) {
      messages.push(
        makeMessage('config-broken', {
          reason: `This is not YAML: ${rows.problem}`,
          source: 'read',
          path,
          place: linesOf(text)(rows.offset, rows.offset),
        }),
      )
      continue
    }
    for (const row of rows) {
      pages.set(row.path, {
        ...row,
        digest: fileDigest(new TextEncoder().encode(row.text)),
        isMatter: true,
      })
    }
  }
  return {pages, messages}
}
