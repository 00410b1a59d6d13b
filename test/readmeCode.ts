import {readFileSync} from 'node:fs'

const root = new URL('../', import.meta.url)

/** The first TypeScript of a file, as it stands there. */
export function firstCode(markdown: string): string | undefined {
  return /```ts\n([\s\S]*?)```/.exec(readFileSync(new URL(markdown, root), 'utf8'))?.[1]
}

/** An example that tests run, as a README shows it to who has installed the package. */
export function shownCode(example: string, packageName: string): string {
  return readFileSync(new URL(example, root), 'utf8')
    .replaceAll(/'(?:\.\.\/)+(?:\w+\/)?index\.ts'/g, `'${packageName}'`)
    .replaceAll(/^export /gm, '')
}
