import type {IncomingHttpHeaders, IncomingMessage} from 'node:http'

const textTypes = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i

/** Whether an answer is text as it stands; films, archives and compressed pages are not. */
export function hasTextBody(headers: IncomingHttpHeaders): boolean {
  return (
    textTypes.test(headers['content-type'] ?? '') &&
    /^(?:identity)?$/i.test(headers['content-encoding'] ?? '')
  )
}

export function isHtml(headers: IncomingHttpHeaders): boolean {
  return hasTextBody(headers) && !/^text\/plain/i.test(headers['content-type'] ?? '')
}

const decoderOf = (contentType: string): TextDecoder => {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(contentType) ?? []
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

/** The first `longest` bytes of an answer as text; the rest is not fetched. */
export async function readText(message: IncomingMessage, longest: number): Promise<string> {
  const decoder = decoderOf(message.headers['content-type'] ?? '')
  let text = ''
  let bytes = 0
  for await (const chunk of message) {
    if (!(chunk instanceof Uint8Array)) continue
    text += decoder.decode(chunk.subarray(0, longest - bytes), {stream: true})
    bytes += chunk.length
    if (bytes >= longest) break
  }
  return text
}
