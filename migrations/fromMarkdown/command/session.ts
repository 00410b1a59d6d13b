import type {Site} from '../parse/jekyllSite.ts'
import type {MessageSink} from './messageSink.ts'
import type {Options} from './options.ts'
import type {WriteLine} from './output.ts'
import type {PlanFile} from './planFile.ts'
import type {Progress} from './progress.ts'

/** What a command works with. */
export interface Session {
  readonly site: Site
  /** Opens the site anew, as it is now. @throws NotASiteError, SettingsError */
  readonly reopen: () => Promise<Site>
  /** The site folder's real path. */
  readonly root: string
  readonly options: Options
  /** That `apply` carries out. */
  readonly plan?: PlanFile
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  /** stdout and stderr, line by line. */
  readonly print: WriteLine
  readonly tell: WriteLine
  readonly progress: Progress
  readonly sink: MessageSink
}

/** Runs one command to its end. @returns whether there were differences or other failures */
export type Command = (session: Session) => Promise<{readonly failed: boolean}>
