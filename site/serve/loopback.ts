/** Names of this machine; a page on the internet can have its own name lead here (DNS rebinding). */
export function isLoopback(host: string | undefined): boolean {
  const url = URL.parse(`http://${host ?? ''}`)
  if (url === null) return false
  const {hostname} = url
  return (
    hostname === 'localhost' ||
    hostname === '127.0.0.1' ||
    hostname === '[::1]' ||
    hostname.endsWith('.localhost')
  )
}
