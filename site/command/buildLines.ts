import type {Built} from '../build/buildSite.ts'

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** What to say of a build that is done. */
export function buildLines(
  {problems, missing, pages, images, changed, removed}: Built,
  folder: string,
): {readonly warnings: readonly string[]; readonly summary: string} {
  const files = `${counted(changed, 'file', 'files')} written, ${removed} removed`
  return {
    warnings: [
      ...problems.map(({rule, message}) => `warning: ${message} (${rule})`),
      ...missing.map(
        (reason) =>
          `error: ${reason} Its place on the page stays empty; build again when the lake has it.`,
      ),
    ],
    summary: `${counted(pages, 'page', 'pages')} and ${counted(images, 'image', 'images')} in ${folder}: ${files}`,
  }
}
