import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Browser} from 'playwright-core'

import {ensureBuilt} from '../../bin/setup/build.js'
import {launchBrowser} from '../../test/end-to-end/support/browser.ts'
import {buildStudio} from '../../test/end-to-end/support/buildStudio.ts'
import {type Lectern, startLectern} from '../../test/end-to-end/support/lectern.ts'

interface Started {
  readonly browser: Browser
  /** The same site in both. */
  readonly studios: Readonly<Record<'lectern' | 'bare', Lectern>>
}

/** Starts Lectern's Studio, and one that has its types and nothing else of it, for as long as `measure` takes. */
export async function withStudios(measure: (started: Started) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bare-'))
  const running: Lectern[] = []
  const start = async (studio?: string): Promise<Lectern> => {
    const lectern = await startLectern(studio === undefined ? {} : {studio})
    running.push(lectern)
    return lectern
  }
  const browser = await launchBrowser()
  try {
    await ensureBuilt(process.execPath)
    await buildStudio('bench/bare', folder)
    await measure({browser, studios: {lectern: await start(), bare: await start(folder)}})
  } finally {
    await browser.close()
    for (const lectern of running) await lectern.close()
    await rm(folder, {recursive: true})
  }
}
