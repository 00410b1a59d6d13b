import type {Channel, Subscription} from '../listen/listener.ts'
import type {Listeners} from '../listen/listeners.ts'

/** A reader this far behind (bytes) is cut off; it reconnects and reads afresh. */
const tolerated = 16 * 1024 * 1024

/** A stream of server-sent events over plain HTTP. */
export function eventStreamResponse(listeners: Listeners, subscribe: Subscription): Response {
  const encoder = new TextEncoder()
  let opened: Channel | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const channel = {
          send(text: string): void {
            controller.enqueue(encoder.encode(text))
            if ((controller.desiredSize ?? 0) < -tolerated) channel.close()
          },
          close(): void {
            listeners.remove(channel)
            try {
              controller.close()
            } catch {
              // The reader has gone already.
            }
          },
        }
        opened = channel
        subscribe(channel)
      },
      cancel() {
        if (opened !== undefined) listeners.remove(opened)
      },
    },
    {highWaterMark: 0, size: (chunk) => chunk.byteLength},
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
