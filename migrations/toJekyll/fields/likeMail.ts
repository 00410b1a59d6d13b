const at = /\s*[[({<]\s*at\s*[\])}>]\s*|\s+at\s+/iu
const dot = /\s*[[({<]\s*(?:dot|punkt)\s*[\])}>]\s*/iu

/** A mail address, written out against spam as the one that stands there is. */
export function likeMail(written: string, address: string): string {
  if (written.includes('@')) return /^mailto:/iu.test(written) ? `mailto:${address}` : address
  const atSign = at.exec(written)?.[0]
  if (atSign === undefined) return address
  const dotSign = dot.exec(written)?.[0]
  const [name = '', host = ''] = address.split('@')
  const hidden = dotSign === undefined ? host : host.replaceAll('.', dotSign)
  return name + atSign + hidden
}
