const providers: readonly (readonly [name: string, hosts: RegExp])[] = [
  ['YouTube', /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/],
  ['Vimeo', /(^|\.)vimeo\.com$/],
]

/** Who shows the embed behind an address, where it is known. */
export function providerOf(url: string): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase()
  return host === undefined ? undefined : providers.find(([, hosts]) => hosts.test(host))?.[0]
}
