const part = /\*\*\/?|\*|\?|\[([!^]?)([^\]]+)\]|[.+^${}()|\\[\]]/g

/** A pattern of Ruby's globs as one of ours; `undefined` for one such as `[z-a]`, which fits nothing. */
const toPattern = (glob: string, inSegment: string, behind: string): RegExp | undefined => {
  const source = glob.replace(part, (found: string, not = '', members?: string) => {
    if (members !== undefined) {
      return `[${not === '' ? '' : '^'}${members.replaceAll(/[\\[\]^]/g, String.raw`\$&`)}]`
    }
    if (found.startsWith('**')) return '.*'
    if (found === '*') return `${inSegment}*`
    return found === '?' ? inSegment : `\\${found}`
  })
  try {
    return new RegExp(`^${source}${behind}`, 's')
  } catch {
    return undefined
  }
}

/** Ruby's `File.fnmatch?` without flags: `*` takes slashes too. */
export function matchesWhole(path: string, glob: string): boolean {
  return /[*?[]/.test(glob) ? (toPattern(glob, '.', '$')?.test(path) ?? false) : path === glob
}

/** Whether `path` is, or stands below, what `Dir.glob` finds for `glob`. */
export function isBelow(path: string, glob: string): boolean {
  return toPattern(glob.replace(/\/$/, ''), '[^/]', '(?:/|$)')?.test(path) ?? false
}
