/** An event as it came, with the names of its lines as keys. */
export interface StreamedEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: unknown
}

/** Reads server-sent events over HTTP, one at a time. */
export class EventReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #controller: AbortController
  #text = ''

  private constructor(body: ReadableStream<Uint8Array>, controller: AbortController) {
    this.#chunks = body[Symbol.asyncIterator]()
    this.#controller = controller
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
    const controller = new AbortController()
    const response = await fetch(url, {headers, signal: controller.signal})
    if (response.status !== 200 || response.body === null) {
      throw new Error(`The listener was answered with ${response.status}: ${await response.text()}`)
    }
    return new EventReader(response.body, controller)
  }

  async next(): Promise<StreamedEvent> {
    for (;;) {
      const end = this.#text.indexOf('\n\n')
      if (end !== -1) {
        const lines = this.#text.slice(0, end).split('\n')
        this.#text = this.#text.slice(end + 2)
        if (lines.some((line) => !line.startsWith(':'))) return eventIn(lines)
      } else {
        const {done, value} = await this.#chunks.next()
        if (done === true) throw new Error('The stream has ended')
        this.#text += new TextDecoder().decode(value)
      }
    }
  }

  stop(): void {
    this.#controller.abort()
  }
}

const eventIn = (lines: readonly string[]): StreamedEvent => {
  const value = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  return {
    event: value('event') ?? 'message',
    id: value('id'),
    data: JSON.parse(value('data') ?? 'null'),
  }
}
