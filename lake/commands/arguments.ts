import {resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {StartError} from '../errors.ts'

export const usage = `lectern lake <command> [options]

What an administrator of an embedded lake does. It may be running or not.

Commands
  export <file.tar.gz>  writes a dataset with its assets into an archive, which import and
                        \`sanity dataset import\` read
  import <file>         brings in such an archive, one of \`sanity dataset export\`, or NDJSON
  backup <file.tar>     copies everything, history included; .tar.gz is compressed too
  check                 looks for damage: the file, references, assets
  compact               makes the file as small as it can be, and thins old history if asked to

Options
  --data <folder>       where the lake keeps its content (.lectern/lake)
  --dataset <name>      of export and import (the one that the lake was started with)
  --create              of import, makes the dataset where there is none of that name
  --replace             of import, documents that exist already are replaced
  --missing             of import, documents that exist already stay as they are
  --batch <documents>   of import, in one transaction (200)
  --keep-history <days> of compact, of what is older one revision a day stays (all stay)
  --json                one JSON document on stdout, and nothing else there
  --quiet, -q           says nothing but failures
  --help, -h            this text

Exit codes
  0 done, 1 done with something missing, or damage found, 2 wrong usage, 3 the lake refused, is
  locked, full or cannot be read, 130 interrupted
`

export interface Arguments {
  readonly command: string
  readonly file: string | undefined
  readonly dataFolder: string
  readonly dataset: string | undefined
  readonly existing: 'refuse' | 'replace' | 'keep'
  readonly create: boolean
  readonly batch: number
  /** Days. */
  readonly keepHistory: number | undefined
  readonly json: boolean
  readonly quiet: boolean
  readonly help: boolean
}

export function wrongUsage(message: string): StartError {
  return new StartError(2, `${message} See: lectern lake --help`)
}

/** Throws a `StartError` (exit code 2). */
export function readArguments(args: readonly string[]): Arguments {
  const {values, positionals} = parse(args)
  const [command = '', file, ...more] = positionals
  if (more.length > 0) throw wrongUsage('One file at a time, please.')
  if (values.replace && values.missing) throw wrongUsage('--replace or --missing, not both.')
  const batch = Number(values.batch)
  if (!Number.isInteger(batch) || batch < 1) throw wrongUsage('--batch takes a whole number.')
  const keepHistory =
    values['keep-history'] === undefined ? undefined : Number(values['keep-history'])
  if (keepHistory !== undefined && !(Number.isInteger(keepHistory) && keepHistory >= 0)) {
    throw wrongUsage('--keep-history takes a whole number of days.')
  }
  return {
    command,
    file: file === undefined ? undefined : resolve(file),
    dataFolder: resolve(values.data),
    dataset: values.dataset,
    existing: values.replace ? 'replace' : values.missing ? 'keep' : 'refuse',
    create: values.create,
    batch,
    keepHistory,
    json: values.json,
    quiet: values.quiet,
    help: values.help,
  }
}

const parse = (args: readonly string[]) => {
  const flag = {type: 'boolean', default: false} as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: {type: 'string', default: '.lectern/lake'},
        dataset: {type: 'string'},
        batch: {type: 'string', default: '200'},
        'keep-history': {type: 'string'},
        create: flag,
        replace: flag,
        missing: flag,
        json: flag,
        quiet: {...flag, short: 'q'},
        help: {...flag, short: 'h'},
      },
    })
  } catch (cause) {
    const [sentence] = String(cause instanceof Error ? cause.message : cause).split(/\. |\n/, 1)
    throw wrongUsage(`${sentence}.`)
  }
}
