import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A folder as `sanity build` leaves one, and a file beside it that nobody may read. */
export function sampleStudio(): {readonly folder: string; remove(): void} {
  const parent = mkdtempSync(join(tmpdir(), 'lectern-studio-'))
  const folder = join(parent, 'dist')
  mkdirSync(join(folder, 'static'), {recursive: true})
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><head><link rel="stylesheet" href="https://fonts.example/inter.css"/>
<link rel="icon" href="/static/favicon.ico"><script src="https://outside.example/bridge.js" async></script>
<script type="module" src="/static/app-1a2b3c4d.js"></script></head><div id="sanity"></div>`,
  )
  writeFileSync(join(folder, 'static', 'app-1a2b3c4d.js'), 'export {}')
  return {folder, remove: () => rmSync(parent, {recursive: true, force: true})}
}
