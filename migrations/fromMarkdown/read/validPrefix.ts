const decodes = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
  } catch {
    return undefined
  }
}

/** The longest beginning of `bytes` that is UTF-8, by bisection. */
export function validPrefix(bytes: Uint8Array): {readonly text: string; readonly bytes: number} {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodes(bytes.subarray(0, middle)) === undefined) high = middle - 1
    else low = middle
  }
  const text = decodes(bytes.subarray(0, low)) ?? ''
  return {text, bytes: new TextEncoder().encode(text).length}
}
