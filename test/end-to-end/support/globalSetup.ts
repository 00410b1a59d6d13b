import {ensureBuilt} from '../../../bin/setup/build.js'

/** Builds the Studio once for all files, unless it is built from the sources as they are. */
export default async function setup(): Promise<void> {
  await ensureBuilt(process.execPath)
}
