import {userInfo} from 'node:os'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {z} from 'zod'

import {originProblem} from './auth/origin.ts'
import {StartError} from './errors.ts'

/** What the lake is started with. */
export const usage = `Usage: lectern-lake [--data <folder>] [--port <number>] [--studio <folder>]
                    [--user <name>] [--project <id>] [--dataset <name>]
                    [--max-upload <megabytes>] [--max-size <megabytes>]
                    [--allow-origin <origin>]… [--query-timeout <seconds>]
                    [--index <path>]…

  --data        where the content is kept            (default: .lectern/lake)
  --port        0 takes any free port                (default: 3333)
  --studio      a built Studio to serve              (default: none)
  --user        the name that history shows          (default: the account's name)
  --project     the project id                       (default: lectern)
  --dataset     the dataset                          (default: production)
  --max-upload  the largest asset that is accepted   (default: 256)
  --max-size    the most that the lake file may hold (default: what the disk has)
  --allow-origin  whose pages may read it, such as http://localhost:4321; may be given several
                times                              (default: only the Studio's own)
  --query-timeout  how many seconds a query may take (default: 10)
  --index       a path that queries look up, several times for several
                (default: slug.current, period.start, language; none: --index "")
  --query-batch how many documents are read at once  (default: 256)
  --query-cache megabytes of documents kept parsed   (default: 4)`

const checkOrigin = (text: string, context: z.RefinementCtx): void => {
  const message = originProblem(text)
  if (message !== undefined) context.addIssue({code: 'custom', message})
}

const shape = z.strictObject({
  data: z.string().min(1).default('.lectern/lake'),
  port: z.coerce.number().int().min(0).max(65_535).default(3333),
  studio: z.string().min(1).exactOptional(),
  user: z.string().trim().min(1).max(120).exactOptional(),
  project: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('lectern'),
  dataset: z
    .string()
    .regex(/^[a-z0-9_-]{1,64}$/)
    .default('production'),
  'max-upload': z.coerce.number().positive().max(4096).default(256),
  'max-size': z.coerce.number().positive().exactOptional(),
  'allow-origin': z.array(z.string().superRefine(checkOrigin)).default([]),
  'query-timeout': z.coerce.number().positive().max(3600).default(10),
  index: z
    .array(z.string().regex(/^([\w-]+(\.[\w-]+)*)?$/, 'must be a path like slug.current'))
    .default(['slug.current', 'period.start', 'language']),
  'query-batch': z.coerce.number().int().positive().max(10_000).default(256),
  'query-cache': z.coerce.number().min(0).max(1024).default(4),
})

export interface Options {
  readonly dataFolder: string
  readonly port: number
  readonly studioFolder: string | undefined
  readonly userName: string
  readonly projectId: string
  readonly dataset: string
  readonly maxUploadBytes: number
  readonly maxDatabaseBytes: number | undefined
  /** Whether what is written survives a loss of power. */
  readonly isDurable: boolean
  /** Origins other than the lake's own whose pages are answered. */
  readonly allowedOrigins: readonly string[]
  readonly reading: {
    readonly budgetMs: number
    /** Answers queries in the thread of the process itself, without a limit of time. */
    readonly isInThread: boolean
    /** The paths that have an index, like `slug.current`. */
    readonly indexes: readonly string[]
    /** How many documents a query reads at once. */
    readonly batch: number
    /** How many characters of JSON the documents have that each thread keeps parsed. */
    readonly cachedCharacters: number
  }
}

/** Throws a `StartError` (exit code 2) that ends with the usage. */
export function readOptions(args: readonly string[]): Options {
  const parsed = shape.safeParse(readArguments(args))
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({path, message}) => `--${path.find((key) => typeof key === 'string') ?? ''}: ${message}`,
    )
    throw new StartError(2, `${problems.join('\n')}\n\n${usage}`)
  }
  const given = parsed.data
  const maxSize = given['max-size']
  return {
    dataFolder: resolve(given.data),
    port: given.port,
    studioFolder: given.studio === undefined ? undefined : resolve(given.studio),
    userName: given.user ?? accountName(),
    projectId: given.project,
    dataset: given.dataset,
    maxUploadBytes: Math.round(given['max-upload'] * 1024 * 1024),
    reading: {
      budgetMs: given['query-timeout'] * 1000,
      isInThread: false,
      indexes: [...new Set(given.index)].filter((path) => path !== ''),
      batch: given['query-batch'],
      cachedCharacters: Math.round(given['query-cache'] * 1024 * 1024),
    },
    maxDatabaseBytes: maxSize === undefined ? undefined : Math.round(maxSize * 1024 * 1024),
    isDurable: true,
    allowedOrigins: given['allow-origin'],
  }
}

const readArguments = (args: readonly string[]): Record<string, unknown> => {
  const string = {type: 'string'} as const
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {
        data: string,
        port: string,
        studio: string,
        user: string,
        project: string,
        dataset: string,
        'max-upload': string,
        'max-size': string,
        'allow-origin': {type: 'string', multiple: true},
        'query-timeout': string,
        index: {type: 'string', multiple: true},
        'query-batch': string,
        'query-cache': string,
      },
    })
    return {...values}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(2, `${reason}\n\n${usage}`, {cause})
  }
}

const accountName = (): string => {
  try {
    return userInfo().username || 'Editor'
  } catch {
    return 'Editor'
  }
}
