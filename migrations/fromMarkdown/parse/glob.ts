const special = /[.+^${}()|\\]/g

const toPattern = (glob: string, anyText: string): string =>
  glob
    .replace(special, String.raw`\$&`)
    .replaceAll('?', '[^/]')
    .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? anyText : '.*'))

/** Ruby's `File.fnmatch?` without flags: `*` takes slashes too. */
export const matchesWhole = (path: string, glob: string): boolean =>
  /[*?[]/.test(glob)
    ? new RegExp(`^${toPattern(glob, '.*').replaceAll('[^/]', '.')}$`, 's').test(path)
    : path === glob

/** Whether `path` is, or stands below, what `Dir.glob` finds for `glob`. */
export const isBelow = (path: string, glob: string): boolean =>
  new RegExp(`^${toPattern(glob.replace(/\/$/, ''), '[^/]*')}(?:/|$)`, 's').test(path)
