import {existsSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {Problem} from './problem.js'
import {root} from './root.js'

const seeHelp = 'See: npm start -- --help'

export const help = `npm start [-- [folder] [options]]

Installs what is missing, builds the Studio, starts the content lake, imports a site into it and
says where the Studio is, and the website of what is published. Ctrl-C ends it; the content is there
again at the next start.

  folder            a Jekyll site of your own to import; without it, the example site (once)
  --port <n>        where to listen on this machine (3333)
  --site-port <n>   where to serve the website (the next port, or the first free one after it)
  --no-site         serve no website
  --data <dir>      the folder with the content (.lectern/lake)
  --allow-origin <origin>
                    another origin whose pages may read the content, such as
                    http://localhost:4321; may be given several times
  --no-import       import nothing
  --no-link-checks  do not ask, daily and in the background, whether links still work
  --help            this text
`

/** @param {string} value */
const portOf = (value) => {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Problem(
    `${value} is no port.`,
    'Give a number from 1 to 65535: npm start -- --port 3334',
  )
}

/**
 * @param {string} path
 * @param {string} from the folder in which the user typed it
 */
const siteOf = (path, from) => {
  const site = resolve(from, path)
  if (existsSync(site) && statSync(site).isDirectory()) return site
  throw new Problem(
    `There is no folder ${site}.`,
    'Give the folder with the _config.yml of your site.',
  )
}

/** Programs that try things out set `CI`, and the web is not there for that. */
const isContinuousIntegration = () => !['', '0', 'false'].includes(process.env['CI'] ?? '')

/** @param {readonly string[]} args */
const parse = (args) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: {type: 'string', default: '3333'},
        'site-port': {type: 'string'},
        'no-site': {type: 'boolean', default: false},
        data: {type: 'string'},
        'allow-origin': {type: 'string', multiple: true, default: []},
        'no-import': {type: 'boolean', default: false},
        'no-link-checks': {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    })
  } catch (error) {
    // Behind the first sentence, Node explains what only its own users have to know.
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\. |\n/, 1)
    throw new Problem(`${sentence}.`, seeHelp)
  }
}

/**
 * What the arguments of `npm start` ask for.
 *
 * @param {readonly string[]} args
 */
export function startOptions(args) {
  const {values, positionals} = parse(args)
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const [folder, ...more] = positionals
  if (more.length > 0) throw new Problem('One folder at a time, please.', seeHelp)
  return {
    help: values.help,
    port: portOf(values.port),
    sitePort: values['site-port'] === undefined ? undefined : portOf(values['site-port']),
    isServingSite: !values['no-site'],
    data: values.data === undefined ? resolve(root, '.lectern/lake') : resolve(from, values.data),
    site: folder === undefined ? undefined : siteOf(folder, from),
    allowedOrigins: values['allow-origin'],
    isImporting: !values['no-import'],
    isCheckingLinks: !values['no-link-checks'] && !isContinuousIntegration(),
  }
}
