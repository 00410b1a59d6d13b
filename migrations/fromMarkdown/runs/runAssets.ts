import type {UploadClientConfig} from '@sanity/client'
import {z} from 'zod'

import type {RunAsset} from './runChange.ts'

/** The name under which the files that imports upload say where they come from. */
const importer = 'lectern'

/**
 * What a file says of where it comes from: a run that is killed between an upload and the transaction
 * that would have told of it is known by that.
 * @param written as `_sanityAsset` names it
 */
export function assetOrigin(
  run: string,
  written: string,
): NonNullable<UploadClientConfig['source']> {
  return {name: importer, id: run, url: written}
}

type Ask = (query: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>

const uploaded = `*[_type in ["sanity.imageAsset", "sanity.fileAsset"]
  && source.name == $importer && source.id == $run]{"id": _id, "written": source.url}`

const shape = z.array(z.object({id: z.string(), written: z.string()}))

/** The files that a run uploaded, as they say themselves. @throws what `ask` does */
export async function assetsOfRun(run: string, ask: Ask): Promise<readonly RunAsset[]> {
  return shape.parse(await ask(uploaded, {importer, run}))
}
