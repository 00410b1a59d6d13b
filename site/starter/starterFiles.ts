/** A file of the source that a webmaster changes. */
export interface StarterFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** Where the pages find Lectern: the doors of the package that npm installs, or the project's files. */
export interface Doors {
  readonly website: string
  readonly live: string
  readonly site: string
}

export const packageDoors: Doors = {
  website: 'lectern/website',
  live: 'lectern/website/live',
  site: 'lectern/site',
}

const doorOf = [
  [/(?:\.\.\/)+website\/index\.ts/g, 'website'],
  [/(?:\.\.\/)+website\/live\/stayTrue\.ts/g, 'live'],
  [/(?:\.\.\/)+answer\/siteView\.ts/g, 'site'],
] as const

/** A file of the source as it stands in a folder of its own. */
export function withDoors(text: string, doors: Doors): string {
  return doorOf.reduce((done, [specifier, door]) => done.replaceAll(specifier, doors[door]), text)
}

export interface Versions {
  readonly lectern: string
  readonly astro: string
  readonly astroReact: string
  readonly react: string
}

const readme = `# The website

The pages of the website, made with [Astro](https://docs.astro.build). What they show comes from the
content lake; \`src/templates\` has a file for each kind of page, \`src/layouts\` what stands around them,
\`src/styles\` how they look. \`Astro.locals.site\` has all that a page is made from; its type is
\`SiteView\` of \`lectern/site\`.

    npm install
    npx lectern site serve                                            # here, live
    npx lectern site build --out public --url https://example.org     # for a web server

Both use the pages in this folder when they are run in it; elsewhere, with \`--source <this folder>\`.
A page of your own is a file more in \`src/pages\`; what is in a folder \`static\` stands on the site
as it is. A file that you delete comes back, as Lectern has
it, with \`npx lectern site init .\`.
`

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** What stands beside the pages. */
export function surroundings(versions: Versions): readonly StarterFile[] {
  const manifest = {
    name: 'website',
    private: true,
    type: 'module',
    scripts: {
      start: 'lectern site serve',
      build: 'lectern site build --out public --url https://example.org',
    },
    dependencies: {
      '@astrojs/react': versions.astroReact,
      astro: versions.astro,
      lectern: versions.lectern,
      react: versions.react,
      'react-dom': versions.react,
    },
  }
  const types = {
    extends: 'astro/tsconfigs/strictest',
    compilerOptions: {jsx: 'react-jsx', allowImportingTsExtensions: true, noEmit: true},
    include: ['.astro/types.d.ts', '**/*'],
    exclude: ['public', 'node_modules'],
  }
  return [
    {path: 'package.json', text: json(manifest)},
    {path: 'tsconfig.json', text: json(types)},
    {path: 'README.md', text: readme},
    {path: '.gitignore', text: 'node_modules\n.astro\n.lectern\npublic\n'},
  ]
}
