import {
  convertDropped,
  type ConvertedDrop,
} from '../../migrations/fromMarkdown/dropped/convertDropped.ts'
import type {ConvertRequest, ConvertReply} from './convertFiles.ts'

/** What runs in a thread of its own, so that the Studio stays quick: one conversion. */
const reply = (message: ConvertReply): void => self.postMessage(message, {})

const begin = (drop: Promise<ConvertedDrop>): void => {
  drop.then(
    (converted) => reply({converted}),
    (error: unknown) => reply({problem: error instanceof Error ? error.message : String(error)}),
  )
}

self.addEventListener('message', ({data}: MessageEvent<ConvertRequest>) => {
  begin(convertDropped(data.files, data.usual, data.ids))
})
