import {ensureBuilt, studioFolder} from './build.js'
import {ensureDataFolder} from './dataFolder.js'
import {dueImport, importSite} from './imports.js'
import {ensureInstalled} from './install.js'
import {keepLake} from './keepLake.js'
import {scheduleLinkChecks} from './linkChecks.js'
import {nodeForLectern} from './node.js'
import {help, startOptions} from './options.js'
import {exitWith} from './problem.js'
import {endChildren} from './run.js'
import {keepSite} from './site.js'
import {userName} from './user.js'

const interrupted = 130

/**
 * What a signal does: it ends all at once, until there is something to end in good order.
 *
 * @type {() => void}
 */
let stop = () => {
  endChildren()
  process.exit(interrupted)
}

/**
 * From a bare clone to an open Studio.
 *
 * @param {readonly string[]} args
 */
export function start(args) {
  return exitWith(async () => {
    const options = startOptions(args)
    if (options.help) {
      console.log(help)
      return 0
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop())
    ensureDataFolder(options.data)
    await ensureInstalled()
    const node = nodeForLectern()
    await ensureBuilt(node)
    const due = options.isImporting ? await dueImport(options) : undefined
    const lake = await keepLake(node, {...options, studio: studioFolder, user: userName()})
    let isStopping = false
    /** @type {ReturnType<typeof scheduleLinkChecks> | undefined} */
    let linkChecks
    /** @type {ReturnType<typeof keepSite> | undefined} */
    let site
    stop = () => {
      isStopping = true
      linkChecks?.stop()
      site?.stop()
      endChildren()
      void lake.stop()
    }
    try {
      if (due !== undefined) await importSite(node, options.data, due)
      console.log(`Studio: ${lake.url}`)
      if (options.isServingSite) {
        const port = options.sitePort ?? Number(new URL(lake.url).port) + 1
        site = keepSite(node, {data: options.data, port})
        void site.url.then((url) => url !== undefined && console.log(`Website: ${url}`))
      }
      if (options.isCheckingLinks) linkChecks = scheduleLinkChecks(node, options.data)
    } catch (error) {
      await lake.stop()
      if (isStopping) return interrupted
      throw error
    }
    try {
      const code = await lake.ended
      return isStopping ? 0 : code
    } finally {
      linkChecks?.stop()
      site?.stop()
    }
  })
}
