import type {ConvertedDrop} from '../../migrations/fromMarkdown/dropped/convertDropped.ts'
import type {DroppedFiles} from '../../migrations/fromMarkdown/dropped/droppedFile.ts'

/** Language and zone of a site that says none. */
export interface Usual {
  readonly timeZone: string
  readonly language?: string
}

export interface ConvertRequest {
  readonly files: DroppedFiles
  readonly usual: Usual
  /** Of documents, by the paths of pages that the dataset knows. */
  readonly ids: ReadonlyMap<string, string>
}

export type ConvertReply = {readonly converted: ConvertedDrop} | {readonly problem: string}

/** The worker did not start, for instance since the Studio's page allows none. */
class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError'
}

const inWorker = (request: ConvertRequest): Promise<ConvertReply> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./convertWorker.js', import.meta.url), {type: 'module'})
    worker.addEventListener('message', ({data}: MessageEvent<ConvertReply>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', ({message}) => {
      worker.terminate()
      reject(new NoWorkerError(message))
    })
    worker.postMessage(request, [])
  })

const here = async ({files, usual, ids}: ConvertRequest): Promise<ConvertReply> => {
  const {convertDropped} = await import('../../migrations/fromMarkdown/dropped/convertDropped.ts')
  return {converted: await convertDropped(files, usual, ids)}
}

/** Converts files in a thread of their own; where there is none to be had, in this one. */
export async function convertFiles(request: ConvertRequest): Promise<ConvertedDrop> {
  const reply = await inWorker(request).catch((error: unknown) => {
    if (error instanceof NoWorkerError || error instanceof DOMException) return here(request)
    throw error
  })
  if ('problem' in reply) throw new Error(reply.problem)
  return reply.converted
}
