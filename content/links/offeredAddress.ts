const host =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?<last>\p{L}{2,})(?::\d+)?(?:[/?#].*)?$/u
const mailAddress = /^[^\s@:/?#]+@[^\s@:/?#]+\.\p{L}{2,}$/u

/** `http://` as people write it: once too often, without its colon or a slash, with a letter less. */
const beginnings = /^(?:(?:h?tt?ps?|hpps?)(?:[:;]\/*|\/{2,}))+/iu

/** Endings of files, which no country has: `programme.pdf` is a path. */
const fileEndings: ReadonlySet<string> = new Set(
  'html htm php asp aspx jsp pdf doc docx xls xlsx ppt pptx odt ods odp txt md csv ics json xml jpg jpeg png gif svg webp mp mpeg mov avi zip'.split(
    ' ',
  ),
)

const isHost = (text: string): boolean => {
  const last = host.exec(text)?.groups?.['last']
  return last !== undefined && (text.startsWith('www.') || !fileEndings.has(last.toLowerCase()))
}

/** What somebody meant who wrote an address that is none: with `https://`, or `mailto:`, in front. */
export function offeredAddress(written: string): string | undefined {
  if (mailAddress.test(written)) return `mailto:${written}`
  if (written.startsWith('//') && isHost(written.slice(2))) return `https:${written}`
  if (isHost(written)) return `https://${written}`
  const beginning = beginnings.exec(written)?.[0] ?? ''
  const rest = written.slice(beginning.length)
  if (beginning === '' || /^https?:\/\/$/iu.test(beginning) || !isHost(rest)) return undefined
  return `${/s[:;/]*$/iu.test(beginning) ? 'https' : 'http'}://${rest}`
}
