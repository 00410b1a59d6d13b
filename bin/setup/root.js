import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The project's folder, or that of the installed package. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Whether this is the project itself, with its sources, and not the package that npm installed. */
export const isProject = existsSync(join(root, 'migrations', 'fromMarkdown', 'command.ts'))
