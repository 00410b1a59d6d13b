import {describe, expect, it} from 'vitest'

import {hostedConnection} from './environment.ts'
import {helpFor} from './help.ts'
import {readInvocation, UsageError} from './options.ts'

describe('readInvocation', () => {
  it('reads a command with its options', () => {
    const args = [
      'apply',
      'site',
      '--strict',
      '--time-zone',
      'Europe/Oslo',
      '--markdown',
      'commonmark',
    ]
    expect(readInvocation(args)).toEqual({
      kind: 'run',
      command: 'apply',
      folder: 'site',
      options: {
        'allow-host': [],
        check: false,
        commit: false,
        config: [],
        drafts: false,
        exact: false,
        format: 'text',
        json: false,
        markdown: 'commonmark',
        prune: false,
        quiet: false,
        restore: false,
        strict: true,
        'time-zone': 'Europe/Oslo',
        verbose: false,
      },
    })
  })

  it.each([
    ['undo', '--help'],
    ['help', 'undo'],
  ])('shows the help for a command: %s %s', (...args) => {
    const invocation = readInvocation(args)
    expect(invocation).toEqual({kind: 'help', of: 'undo'})
    expect(helpFor('undo')).toContain('lectern undo [run]')
    expect(helpFor('undo')).not.toContain('--prune')
    expect(helpFor('sync')).toContain('--prune')
    expect(helpFor('sync')).not.toContain('--restore')
  })

  it('names all commands where one is mistyped', () => {
    expect(() => readInvocation(['aply'])).toThrow(/apply.*undo.*lake, site, init/u)
  })

  it.each([['--help'], ['-h'], ['help'], ['lake', '--help']])(
    'shows the help for %s',
    (...args) => {
      expect(readInvocation(args)).toEqual({kind: 'help'})
    },
  )

  it('reads which run is to be taken back', () => {
    expect(readInvocation(['undo', '4f2a'])).toMatchObject({kind: 'undo', run: '4f2a'})
    expect(readInvocation(['undo'])).toMatchObject({kind: 'undo', run: undefined})
  })

  it('tells its version', () => {
    expect(readInvocation(['--version'])).toEqual({kind: 'version'})
  })

  it('understands a time zone by a name of every day', () => {
    expect(readInvocation(['check', 'a', '--time-zone', 'PST'])).toMatchObject({
      options: {'time-zone': 'America/Los_Angeles'},
    })
  })

  it.each([
    [
      [],
      /Say what to do: convert, check, plan, apply, verify, watch, sync, export, links, runs, undo/,
    ],
    [['export', 'a'], /Say what kind of site it is: `lectern export jekyll <folder>`/],
    [['export', 'jekyll'], /Say which site: `lectern export jekyll <folder>`/],
    [['export', 'jekyll', 'a', '--check', '--commit'], /Give one of them/],
    [['check', 'a', '--keep-runs', '3'], /`--keep-runs` is for `apply` and `watch`/],
    [['apply', 'a', '--keep-runs', '0'], /`--keep-runs` is how many runs can be taken back/],
    [['check', 'a', '--prune'], /`--prune` is for `plan`, `apply`, `watch`, `sync` and `export`/],
    [['check', 'a', '--prefer', 'source'], /`--prefer` is for `plan`, `apply`, `watch` and `sync`/],
    [['sync', 'a', '--restore'], /`--restore` is for `plan`, `apply` and `watch`/],
    [['sync', 'a', '--drafts'], /`--drafts` is for `export`/],
    [['sync', 'a', '--check', '--commit'], /Give one of them/],
    [['verify', 'a', '--restore'], /`--restore` is for `plan`, `apply` and `watch`/],
    [['apply', 'a', '--prefer', 'mine'], /`--prefer` is one of editor, source/],
    [['apply', 'a', '--out', 'plan.json'], /`--out` is for `plan`/],
    [['runs', 'a'], /`runs` works on the content lake; it takes no folder/],
    [['undo', 'a', 'b'], /One run at a time/],
    [['publish', 'x'], /no command `publish`. There are: convert/],
    [['constructor', 'x'], /no command `constructor`/],
    [['check'], /Say which site/],
    [['check', 'a', 'b'], /One folder at a time/],
    [['check', 'a', '--prefere'], /Did you mean `--prefer`\?/],
    [['check', 'a', '--colour'], /^There is no option `--colour`\.$/],
    [['check', 'a', '--exactt'], /no option `--exactt`. Did you mean `--exact`\?/],
    [['check', 'a', '--time-zone', '+02:00'], /`--time-zone` is an IANA name/],
    [['check', 'a', '--time-zone', 'Mars/North'], /`--time-zone` is an IANA name/],
    [['check', 'a', '--language', 'swedish!'], /`--language` is a language tag/],
    [['check', 'a', '--format', 'xml'], /`--format` is one of text, json, github, sarif/],
    [['convert', 'a', '--format', 'sarif'], /`--format` is for `check`/],
    [
      ['check', 'a', '--markdown', 'textile'],
      /`--markdown` is one of kramdown, commonmark, goldmark/,
    ],
    [['check', 'a', '--source', 'gatsby'], /`--source` is one of jekyll, hugo, plain/],
    [['check', 'a', '--dataset', 'A b'], /`--dataset` has/],
    [['links', 'a'], /`links` works on the content lake; it takes no folder/],
    [['links', '--older-than', 'a week'], /`--older-than` is an age such as/],
    [['links', '--allow-host', 'localhost'], /`--allow-host.*` is a host and a port/],
    [['links', '--format', 'github'], /`--format` is for `check`/],
    [['check', 'a', '--older-than', '1d'], /`--older-than` is for `links`/],
    [['apply', 'a', '--allow-host', 'localhost:1'], /`--allow-host` is for `links`/],
  ])('refuses %j', (args, words) => {
    expect(() => readInvocation(args)).toThrow(UsageError)
    expect(() => readInvocation(args)).toThrow(words)
  })
})

describe('hostedConnection', () => {
  const environment = {
    SANITY_STUDIO_PROJECT_ID: 'abc12345',
    SANITY_STUDIO_DATASET: 'production',
    SANITY_AUTH_TOKEN: 'secret',
  }

  it('reads the environment', () => {
    const connection = {projectId: 'abc12345', dataset: 'production', token: 'secret'}
    expect(hostedConnection(environment, undefined)).toEqual(connection)
    expect(hostedConnection(environment, 'test')).toEqual({...connection, dataset: 'test'})
  })

  it('names no hosted lake without a project', () => {
    expect(hostedConnection({}, undefined)).toBeUndefined()
    expect(hostedConnection({...environment, SANITY_STUDIO_PROJECT_ID: ' '}, 'x')).toBeUndefined()
  })

  it.each([
    [{SANITY_AUTH_TOKEN: ''}, /SANITY_AUTH_TOKEN is not/],
    [{SANITY_STUDIO_DATASET: ''}, /SANITY_STUDIO_DATASET is not/],
    [{SANITY_STUDIO_PROJECT_ID: 'https://x'}, /which is no project id/],
  ])('refuses half a configuration: %j', (change, words) => {
    expect(() => hostedConnection({...environment, ...change}, undefined)).toThrow(words)
  })
})
