import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'

import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {startLakeInFolder} from '../../lakeHere.ts'
import {connectionTo} from './applied.ts'
import {datasetAt} from './imported.ts'

/** A lake that can have again what it had: for many tries that begin with what takes long to make. */
export interface LakeAgain {
  readonly url: string
  readonly connection: Connection
  /** As whoever may see all of the dataset. */
  readonly client: SanityClient
  /** Remembers all that the lake has now. @returns what gives it that again, its files and its history */
  readonly keep: () => Promise<() => Promise<void>>
  readonly stop: () => Promise<void>
}

/** Starts a lake in this process. */
export async function startLakeAgain(): Promise<LakeAgain> {
  const parent = mkdtempSync(join(tmpdir(), 'lectern-again-'))
  const folder = join(parent, 'lake')
  let lake = await startLakeInFolder(folder)
  const {url} = lake
  const port = Number(new URL(url).port)
  const connection = connectionTo(lake)
  let moments = 0

  /** A lake that has stopped has all that it knows in its files. */
  const copied = async (from: string, to: string): Promise<void> => {
    await lake.stop()
    rmSync(to, {recursive: true, force: true})
    cpSync(from, to, {recursive: true})
    lake = await startLakeInFolder(folder, port)
  }
  return {
    url,
    connection,
    client: datasetAt(connection),
    keep: async () => {
      moments += 1
      const kept = join(parent, `kept-${moments}`)
      await copied(folder, kept)
      return () => copied(kept, folder)
    },
    stop: async () => {
      await lake.stop()
      rmSync(parent, {recursive: true, force: true})
    },
  }
}
