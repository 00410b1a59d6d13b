import {parseArgs} from 'node:util'

import {z} from 'zod'

import {languageTag} from '../../../content/language/languageTag.ts'
import {readAge} from '../../../linkCheck/rules/due.ts'
import {editDistance} from '../mapping/editDistance.ts'
import {preferences} from '../merge/three.ts'
import {markdownDialects} from '../parse/jekyllSite.ts'
import {siteKinds} from '../parse/sources/siteKinds.ts'
import {commonZone, isTimeZone} from '../parse/timeZones.ts'
import {
  commands,
  isCommand,
  isDatasetCommand,
  isSiteCommand,
  otherPrograms,
  type CommandName,
  type DatasetCommandName,
  type SiteCommandName,
} from './commands.ts'

/** Wrong usage; the message is for the user. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** How `check` prints its report. */
const reportFormats = ['text', 'json', 'github', 'sarif'] as const
export type ReportFormat = (typeof reportFormats)[number]

const argumentTypes = {
  'allow-host': {type: 'string', multiple: true},
  check: {type: 'boolean'},
  commit: {type: 'boolean'},
  config: {type: 'string', multiple: true},
  data: {type: 'string'},
  dataset: {type: 'string'},
  diagnostics: {type: 'string'},
  drafts: {type: 'boolean'},
  exact: {type: 'boolean'},
  format: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  json: {type: 'boolean'},
  'keep-runs': {type: 'string'},
  language: {type: 'string'},
  mapping: {type: 'string'},
  markdown: {type: 'string'},
  'older-than': {type: 'string'},
  out: {type: 'string'},
  prefer: {type: 'string'},
  prune: {type: 'boolean'},
  quiet: {type: 'boolean', short: 'q'},
  report: {type: 'string'},
  restore: {type: 'boolean'},
  source: {type: 'string'},
  strict: {type: 'boolean'},
  'time-zone': {type: 'string'},
  verbose: {type: 'boolean'},
  version: {type: 'boolean'},
} as const

const shape = z.strictObject({
  'allow-host': z
    .array(z.string().regex(/^[^\s/]+:\d+$/, 'is a host and a port, such as `localhost:8080`'))
    .default([]),
  check: z.boolean().default(false),
  commit: z.boolean().default(false),
  config: z.array(z.string().min(1)).default([]),
  data: z.string().min(1).exactOptional(),
  dataset: z
    .string()
    .regex(/^[a-z0-9_-]{1,64}$/, 'has lower-case letters, digits, `_` and `-` only')
    .exactOptional(),
  diagnostics: z.string().min(1).exactOptional(),
  drafts: z.boolean().default(false),
  exact: z.boolean().default(false),
  format: z.enum(reportFormats, `is one of ${reportFormats.join(', ')}`).default('text'),
  help: z.boolean().default(false),
  json: z.boolean().default(false),
  'keep-runs': z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'is how many runs can be taken back, at least 1')
    .transform(Number)
    .exactOptional(),
  language: z
    .string()
    .transform((written) => languageTag(written) ?? '')
    .refine((tag) => tag !== '', 'is a language tag such as `sv` or `en`')
    .exactOptional(),
  mapping: z.string().min(1).exactOptional(),
  markdown: z.enum(markdownDialects, `is one of ${markdownDialects.join(', ')}`).exactOptional(),
  'older-than': z
    .string()
    .refine((text) => readAge(text) !== undefined, 'is an age such as `30m`, `12h` or `7d`')
    .exactOptional(),
  out: z.string().min(1).exactOptional(),
  prefer: z.enum(preferences, `is one of ${preferences.join(', ')}`).exactOptional(),
  prune: z.boolean().default(false),
  quiet: z.boolean().default(false),
  report: z.string().min(1).exactOptional(),
  restore: z.boolean().default(false),
  source: z.enum(siteKinds, `is one of ${siteKinds.join(', ')}`).exactOptional(),
  strict: z.boolean().default(false),
  'time-zone': z
    .string()
    .transform((name) => (isTimeZone(name) ? name : (commonZone(name) ?? name)))
    .refine(isTimeZone, 'is an IANA name such as `Europe/Stockholm`')
    .exactOptional(),
  verbose: z.boolean().default(false),
  version: z.boolean().default(false),
})

export type Options = Omit<z.infer<typeof shape>, 'help' | 'version'>

export type Invocation =
  | {readonly kind: 'help'; readonly of?: CommandName}
  | {readonly kind: 'version'}
  | {
      readonly kind: 'run'
      readonly command: SiteCommandName
      readonly folder: string
      readonly options: Options
    }
  | {readonly kind: 'links' | 'runs'; readonly options: Options}
  | {readonly kind: 'undo'; readonly run: string | undefined; readonly options: Options}

/** Of what writes into the folder. */
const exporting: readonly CommandName[] = ['export', 'sync']

/** Of what writes into the dataset. */
const importing: readonly CommandName[] = ['plan', 'apply', 'watch', 'sync']

/** The kinds of sites that content can be brought back into. */
const exportTargets: readonly string[] = ['jekyll']

/** What is for one command only, where another was given it. */
const misplaced = (command: CommandName, options: Options): string | undefined => {
  if (command !== 'check' && options.format !== 'text') {
    return '`--format` is for `check`; the other commands know `--json`.'
  }
  if (!exporting.includes(command)) {
    const given = (['check', 'commit'] as const).find((name) => options[name])
    if (given !== undefined) return `\`--${given}\` is for \`export\` and \`sync\`.`
  } else if (options.check && options.commit) {
    return '`--check` writes nothing, so that there is nothing for `--commit`. Give one of them.'
  }
  if (options.drafts && command !== 'export') return '`--drafts` is for `export`.'
  if (options.prune && command !== 'export' && !importing.includes(command)) {
    return '`--prune` is for `plan`, `apply`, `watch`, `sync` and `export`.'
  }
  if (options.prefer !== undefined && !importing.includes(command)) {
    return '`--prefer` is for `plan`, `apply`, `watch` and `sync`.'
  }
  if (options.restore && (!importing.includes(command) || command === 'sync')) {
    return '`--restore` is for `plan`, `apply` and `watch`.'
  }
  if (options['keep-runs'] !== undefined && command !== 'apply' && command !== 'watch') {
    return '`--keep-runs` is for `apply` and `watch`.'
  }
  if (command !== 'plan' && options.out !== undefined) return '`--out` is for `plan`.'
  if (command !== 'plan' && options.report !== undefined) return '`--report` is for `plan`.'
  if (command === 'links') return undefined
  if (options['older-than'] !== undefined) return '`--older-than` is for `links`.'
  return options['allow-host'].length > 0 ? '`--allow-host` is for `links`.' : undefined
}

const list = [...Object.keys(commands), ...otherPrograms].join(', ')

/** `parseArgs` says it in its own terms: "To specify a positional argument starting with a '-' …". */
const argumentProblem = (error: Error): string => {
  const unknown = /^Unknown option '--?([^']+)'/.exec(error.message)?.[1]
  if (unknown === undefined) return `${error.message.split('\n', 1)[0] ?? ''}.`
  const meant = Object.keys(argumentTypes).find((name) => editDistance(name, unknown, 2) <= 2)
  const advice = meant === undefined ? '' : ` Did you mean \`--${meant}\`?`
  return `There is no option \`${unknown.length === 1 ? '-' : '--'}${unknown}\`.${advice}`
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({args: [...args], allowPositionals: true, options: argumentTypes})
  } catch (error) {
    throw new UsageError(error instanceof Error ? argumentProblem(error) : String(error), {
      cause: error,
    })
  }
}

const optionsOf = (values: Readonly<Record<string, unknown>>): z.infer<typeof shape> => {
  const parsed = shape.safeParse(values)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map(
    ({path, message}) => `\`--${path.map(String).join('.')}\` ${message}.`,
  )
  throw new UsageError(reasons.join('\n'))
}

/** Options as they were given, or kept. @throws UsageError */
export function readOptions(values: Readonly<Record<string, unknown>>): Options {
  const {help: _help, version: _version, ...options} = optionsOf(values)
  return options
}

const datasetInvocation = (
  command: DatasetCommandName,
  words: readonly string[],
  options: Options,
): Invocation => {
  const [run, ...more] = words
  if (command === 'undo') {
    if (more.length > 0) throw new UsageError('One run at a time, please.')
    return {kind: 'undo', run, options}
  }
  if (run === undefined) return {kind: command, options}
  throw new UsageError(`\`${command}\` works on the content lake; it takes no folder.`)
}

/** Reads the arguments of the command line. @throws UsageError */
export function readInvocation(args: readonly string[]): Invocation {
  const {values, positionals} = parse(args)
  const {help, version, ...options} = optionsOf(values)
  const [command, ...words] = positionals
  if (help || command === 'help') {
    const [named] = command === 'help' ? words : positionals
    return {kind: 'help', ...(named !== undefined && isCommand(named) && {of: named})}
  }
  if (version) return {kind: 'version'}
  if (command === undefined) throw new UsageError(`Say what to do: ${list}.`)
  const [target = ''] = words
  if (command === 'export' && !exportTargets.includes(target)) {
    throw new UsageError('Say what kind of site it is: `lectern export jekyll <folder>`.')
  }
  const [folder, ...more] = command === 'export' ? words.slice(1) : words
  if (!isDatasetCommand(command) && !isSiteCommand(command)) {
    throw new UsageError(`There is no command \`${command}\`. There are: ${list}.`)
  }
  const problem = misplaced(command, options)
  if (problem !== undefined) throw new UsageError(problem)
  if (isDatasetCommand(command)) return datasetInvocation(command, words, options)
  if (folder === undefined) {
    throw new UsageError(
      `Say which site: \`lectern ${command === 'export' ? 'export jekyll' : command} <folder>\`.`,
    )
  }
  if (more.length > 0) throw new UsageError('One folder at a time, please.')
  return {kind: 'run', command, folder, options}
}
