import {extname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(import.meta.url)
const isProject = extname(here) === '.ts'
const top = resolve(here, '../../..')

/** Where the parts of the site are: in the project, or in the package that npm installed. */
export const packagePlace = {
  isProject,
  /** The folder of all rooms. */
  top,
  /** The source of the pages. */
  source: join(top, 'site', 'source'),
  /** Of the package: the pages as they were built for it. */
  built: join(top, 'site', 'pages'),
  manifest: isProject ? join(top, 'package.json') : resolve(top, '..', 'package.json'),
  /** What the pages import besides their own folder, where that is not a package. */
  rooms: isProject
    ? ['content', 'website', 'site/answer', 'package-lock.json'].map((room) => join(top, room))
    : [],
} as const
