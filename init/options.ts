import {resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {z} from 'zod'

export const usage = `lectern init [folder] [options]

Writes what a Studio with Lectern needs into a folder, which may be empty or hold a Studio. A file
that is there stays as it is; what belongs into it is shown.

  --language <tag>=<name>  that pages are written in, such as nb=Norsk; several times, the usual one
                           first (en=English)
  --time-zone <name>       IANA name of the zone in which events take place (that of this computer)
  --help                   this text
`

const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*=.+$/, 'is a tag and a name, such as nb=Norsk')
  .transform((text) => {
    const [id = ''] = text.split('=', 1)
    return {id, title: text.slice(id.length + 1).trim()}
  })

const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}, 'is an IANA name, such as Europe/Oslo')

const shape = z.strictObject({
  language: z
    .array(language)
    .min(1)
    .default([{id: 'en', title: 'English'}]),
  'time-zone': zone.default(() => new Intl.DateTimeFormat('en').resolvedOptions().timeZone),
  help: z.boolean().default(false),
})

export interface InitOptions {
  readonly folder: string
  readonly languages: readonly {readonly id: string; readonly title: string}[]
  readonly timeZone: string
  readonly help: boolean
}

/** What is wrong with the words behind `lectern init`, in a sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

/** What the words behind `lectern init` ask for. @throws WrongUsage */
export function readOptions(words: readonly string[]): InitOptions {
  const {values, positionals} = parsed(words)
  const result = shape.safeParse(values)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new WrongUsage(`--${issue?.path[0]?.toString() ?? ''} ${issue?.message ?? ''}.`)
  }
  const [folder = '.', ...more] = positionals
  if (more.length > 0) throw new WrongUsage('One folder at a time, please.')
  const {language: languages, 'time-zone': timeZone, help} = result.data
  return {folder: resolve(folder), languages, timeZone, help}
}

const parsed = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        language: {type: 'string', multiple: true},
        'time-zone': {type: 'string'},
        help: {type: 'boolean', short: 'h'},
      },
    })
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\. |\n/, 1)
    throw new WrongUsage(`${sentence}.`)
  }
}
