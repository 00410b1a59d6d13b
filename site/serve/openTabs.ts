import type {ServerResponse} from 'node:http'

const heartbeatMs = 15_000

/** The pages that are open in browsers and want to hear when something was published. */
export class OpenTabs {
  readonly #tabs = new Set<ServerResponse>()
  readonly #heartbeat = setInterval(() => this.#write(':\n\n'), heartbeatMs).unref()

  add(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.write('retry: 1000\n\n')
    this.#tabs.add(response)
    response.on('close', () => this.#tabs.delete(response))
  }

  /** @param event `published`, or `changed` of drafts */
  tell(event: string): void {
    this.#write(`event: ${event}\ndata: \n\n`)
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const tab of this.#tabs) tab.end()
  }

  #write(text: string): void {
    for (const tab of this.#tabs) tab.write(text)
  }
}
