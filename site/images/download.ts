/** An image that the content lake does not give. */
class ImageError extends Error {
  override readonly name = 'ImageError'
}

const attempts = 3

/** The bytes at an address of the content lake. @throws ImageError */
export async function download(url: URL): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url)
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
    const mayPass = answer.status === 429 || answer.status >= 500
    if (!mayPass || attempt === attempts) {
      throw new ImageError(`The content lake answers ${answer.status} for ${url.href}.`)
    }
  }
}
