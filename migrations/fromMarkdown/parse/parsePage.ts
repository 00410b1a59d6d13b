import {languageTag} from '../../../content/language/languageTag.ts'
import {defined} from '../../../content/objects/defined.ts'
import {slugify} from '../../../content/text/slug.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {readFrontMatter} from './frontMatter/readFrontMatter.ts'
import type {FrontMatterSpan} from './frontMatter/splitFrontMatter.ts'
import type {SiteConfig, SiteFile} from './jekyllSite.ts'
import {linesOf} from './lines.ts'
import {mergeMarks} from './mergeMarks.ts'
import type {FrontMatter, ParsedPage} from './page.ts'
import {pageId} from './pageId.ts'
import {pageSlugs} from './pageSlugs.ts'
import {sourceOf} from './sources/sourceOf.ts'

const languageKeys = ['lang', 'language', 'locale'] as const

/**
 * What the page itself says, else what it has from defaults of its site. YAML 1.1 reads `lang: no` as
 * `false`; a page's language is never that.
 */
const languageOf = ({
  values,
  ownKeys,
}: Pick<FrontMatter, 'values' | 'ownKeys'>): string | undefined => {
  const rank = (key: string): number => (ownKeys.includes(key) ? 0 : 1)
  for (const key of languageKeys.toSorted((one, other) => rank(one) - rank(other))) {
    const value = values[key]
    if (value === false) return 'no'
    const tag = typeof value === 'string' ? languageTag(value) : undefined
    if (tag !== undefined) return tag
  }
  return undefined
}

const wholeMatter = ({length}: string): FrontMatterSpan => ({
  yamlStart: 0,
  yamlEnd: length,
  bodyStart: length,
  format: 'yaml',
})

/**
 * Splits a file in front matter and Markdown, as its site reads it. A file whose front matter cannot
 * be read becomes a draft of its body, with an error that says where.
 */
export function parsePage(file: SiteFile, site: SiteConfig): ParsedPage {
  const source = sourceOf(site)
  const path = source.readPath(file.path, site.values)
  const position = linesOf(file.text)
  const {frontMatter, bodyStart, problems, isBroken} = readFrontMatter(
    file.text,
    file.isMatter === true ? wholeMatter(file.text) : source.split(file.text),
    source.membersOf,
    (own) => source.defaults(path, site.values, own),
    position,
  )
  const {values} = frontMatter
  const language =
    languageOf(frontMatter) ?? (path.language && (languageTag(path.language) ?? path.language))
  const id = file.id ?? pageId(path, site.values)
  const url = source.address(path, values, site)
  const body = file.text.slice(bodyStart)
  const locate: ParsedPage['locate'] = ({start, end}) =>
    position(bodyStart + start, bodyStart + end)
  const marks = mergeMarks(body)
  const hidden = source.hiddenBy?.(values, site)
  const messages: readonly Message[] = [
    ...problems.map(({ruleId, place, ...problem}) =>
      makeMessage(ruleId, {...problem, source: 'parse', path: file.path, place}),
    ),
    ...(hidden === undefined
      ? []
      : [
          makeMessage('page-hidden', {
            reason: hidden.reason,
            hint: 'Import again when the day has come, or take the date out.',
            source: 'parse',
            path: file.path,
            place: frontMatter.place(hidden.key),
          }),
        ]),
    ...(marks === undefined
      ? []
      : [
          makeMessage('merge-unsettled', {
            reason: 'A merge left both of its sides and its marks in the text',
            hint: 'Keep one side, and take out the lines from `<<<<<<<` to `>>>>>>>`.',
            source: 'parse',
            path: file.path,
            place: locate(marks),
          }),
        ]),
  ]
  return {
    path: file.path,
    digest: file.digest,
    collection: file.isMatter === true ? 'data' : path.label,
    id,
    slug: slugify(path.name),
    ...pageSlugs(path, id, url, source.named(values)),
    ...defined({fileDate: path.fileDate}),
    url,
    ...defined({
      isMatter: file.isMatter,
      fileUrl: source.addressOfFile(path, site),
      files: source.filesOf(file.path),
      image: source.imageOf(values, file.beside ?? []),
    }),
    draft: isBroken || path.isDraft || source.isDraft(values) || hidden !== undefined,
    language: language ?? site.language,
    saysLanguage: language !== undefined,
    frontMatter,
    body,
    locate,
    messages,
  }
}
