import {resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {z} from 'zod'

import {isLanguageTag} from '../../content/language/language.ts'

/** Wrong usage of `lectern site`; the message is for the user. */
export class SiteUsageError extends Error {
  override readonly name = 'SiteUsageError'
}

export const siteHelp = `lectern site build --out <folder> --url <address> [options]
lectern site serve [options]
lectern site init <folder>

Makes a website of what is published in the content lake.

  build   writes the website into a folder, for any web server
  serve   serves it on this machine; what is published is seen at once
  init    writes the source of the pages into a folder, to change them

Options
  --out <folder>        of build, where the website is written
  --url <address>       of build, where it will be: https://example.org
  --source <folder>     pages of your own, as \`site init\` wrote them (this folder, if it has some)
  --port <number>       of serve (3334; the next free one if it is taken)
  --language <tag>      the language whose pages stand at the top (the one with the most pages)
  --time-zone <name>    IANA name, of the site (the one that most events have)
  --cache <folder>      what is kept between builds (.lectern/site-cache)
  --data <folder>       of the embedded content lake (.lectern/lake)
  --dataset <name>      in place of SANITY_STUDIO_DATASET
  --strict              of build, warnings count as errors
  --json                one JSON document on stdout, and nothing else there
  --quiet, -q           print only failures
  --help, -h            this text
`

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).format(0) !== ''
  } catch {
    return false
  }
}

const webAddress = z
  .string()
  .refine(
    (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    'is a web address such as `https://example.org`',
  )
  .transform((text) => {
    const {origin, pathname} = new URL(text)
    return `${origin}${pathname.replace(/\/*$/, '/')}`
  })

const shape = z.strictObject({
  out: z.string().min(1).exactOptional(),
  url: webAddress.exactOptional(),
  source: z.string().min(1).exactOptional(),
  port: z.coerce
    .number('is a port')
    .int('is a port')
    .min(0, 'is a port')
    .max(65_535, 'is a port')
    .default(3334),
  language: z.string().refine(isLanguageTag, 'is a language tag such as `sv`').exactOptional(),
  'time-zone': z
    .string()
    .refine(isTimeZone, 'is an IANA name such as `Europe/Oslo`')
    .exactOptional(),
  cache: z.string().min(1).default('.lectern/site-cache'),
  data: z.string().min(1).exactOptional(),
  dataset: z.string().min(1).exactOptional(),
  strict: z.boolean().default(false),
  json: z.boolean().default(false),
  quiet: z.boolean().default(false),
  help: z.boolean().default(false),
})

export type SiteOptions = Omit<z.infer<typeof shape>, 'help'>

export type SiteInvocation =
  | {readonly kind: 'help'}
  | {
      readonly kind: 'build'
      readonly out: string
      readonly url: string
      readonly options: SiteOptions
    }
  | {readonly kind: 'serve'; readonly options: SiteOptions}
  | {readonly kind: 'init'; readonly folder: string}

const parse = (args: readonly string[]) => {
  const string = {type: 'string'} as const
  const boolean = {type: 'boolean'} as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: string,
        url: string,
        source: string,
        port: string,
        language: string,
        'time-zone': string,
        cache: string,
        data: string,
        dataset: string,
        strict: boolean,
        json: boolean,
        quiet: {...boolean, short: 'q'},
        help: {...boolean, short: 'h'},
      },
    })
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\. |\n/, 1)
    throw new SiteUsageError(`${sentence}.`, {cause: error})
  }
}

/** What the words behind `lectern site` ask for. @throws SiteUsageError */
export function readSiteInvocation(args: readonly string[]): SiteInvocation {
  const {values, positionals} = parse(args)
  const parsed = shape.safeParse(values)
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      ({path, message}) => `\`--${path.join('.')}\` ${message}.`,
    )
    throw new SiteUsageError(reasons.join('\n'))
  }
  const {help, ...options} = parsed.data
  const [name, folder, ...more] = positionals
  if (help || name === 'help') return {kind: 'help'}
  if (name === 'init') {
    if (folder === undefined)
      throw new SiteUsageError('Say where to: `lectern site init <folder>`.')
    if (more.length > 0) throw new SiteUsageError('One folder at a time, please.')
    return {kind: 'init', folder: resolve(folder)}
  }
  if (name !== 'build' && name !== 'serve') {
    throw new SiteUsageError(
      `${name === undefined ? 'Say what to do' : `There is no \`site ${name}\``}: site build, site serve or site init.`,
    )
  }
  if (folder !== undefined) {
    throw new SiteUsageError(
      `\`site ${name}\` takes no folder without an option: --out, --source or --data.`,
    )
  }
  if (name === 'serve') return {kind: 'serve', options}
  const {out, url} = options
  if (out === undefined) throw new SiteUsageError('Say where to write the site: `--out public`.')
  if (url === undefined) {
    throw new SiteUsageError(
      'Say where the site will be, for its links: `--url https://example.org`.',
    )
  }
  return {kind: 'build', out: resolve(out), url, options}
}
