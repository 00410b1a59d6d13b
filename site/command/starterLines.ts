import {relative} from 'node:path'

/** What to say of the source that was written, and what to do next. */
export function starterLines(
  {written, kept}: {readonly written: readonly string[]; readonly kept: readonly string[]},
  folder: string,
): readonly string[] {
  const to = relative(process.cwd(), folder)
  return [
    `${written.length} files written to ${folder}`,
    ...(kept.length === 0
      ? []
      : [`${kept.length} were there and stay as they are: ${kept.join(', ')}`]),
    '',
    'What to do next:',
    ...(to === '' ? [] : [`  cd ${to}`]),
    '  npm install',
    '  npx lectern site serve                     shows the pages as you change them, after a restart',
    '  npx lectern site build --out public --url https://example.org',
  ]
}
