import type {Connection} from '../../fromMarkdown/dataset/connection.ts'
import {DatasetError, datasetError} from '../../fromMarkdown/dataset/errors.ts'
import type {Asset} from './holdings.ts'

/**
 * The bytes of an image or file that the lake keeps. An embedded lake may listen elsewhere than when
 * the file came to it. @throws DatasetError
 */
export async function fetchAsset(
  {apiHost, token}: Connection,
  {url, path, name, id}: Asset,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const isOwn = apiHost !== undefined && path !== ''
  const headers: Record<string, string> =
    isOwn && token !== undefined ? {authorization: `Bearer ${token}`} : {}
  try {
    const answer = await fetch(isOwn ? `${apiHost}/${path}` : url, {signal, headers})
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
    throw new DatasetError(
      `The lake does not give the file \`${name === '' ? id : name}\` (${answer.status}).`,
    )
  } catch (error) {
    throw datasetError(error)
  }
}
