import {commands, type CommandName, datasetCommands} from './commands.ts'

const lines = Object.entries(commands).map(([name, text]) => `  ${name.padEnd(9)} ${text}`)

/** Those of one command begin with "of", and name it. */
const options = `\
  --json                 JSON on stdout, and nothing else there
  --format <format>      of check: text (default), json, github or sarif
  --diagnostics <file>   write every diagnostic to a file, one JSON object a line
  --strict               warnings count as errors
  --quiet, -q            print no diagnostics, only failures
  --verbose              of check: each page with a key that has no field, not a line a key
  --exact                bodies as Jekyll shows them: nothing lifted, nothing repaired
  --source <kind>        jekyll, hugo or plain, where the folder does not show what it is
  --markdown <dialect>   kramdown (default of Jekyll), goldmark (of Hugo) or commonmark
  --mapping <file>       which pages are what, and which keys hold which fields
                         (lectern.yml or lectern.json of the site)
  --time-zone <name>     IANA name, in place of \`timezone\` in _config.yml
  --language <tag>       of pages that name none
  --config <file>        in place of _config.yml, from the site's folder; may be given several times
  --older-than <age>     of links, what is checked again: 30m, 12h, 7d (a week; what failed and
                         registration links, a day)
  --allow-host <h:port>  of links, a host that is asked although it is not public; several times
  --out <file>           of plan, keeps the plan for apply
  --report <file>        of plan, a page to read: each page's file beside what visitors will see
  --prefer <whose>       of plan, apply and watch, what is taken where the site and an editor changed the
                         same: editor (default) or source; of sync, which otherwise leaves both as they are
  --restore              of plan, apply and watch, brings back what editors deleted
  --keep-runs <number>   of apply and watch, of how many runs, this one among them, what they did is
                         kept to be taken back (of all)
  --check                of export and sync, prints what would change and writes nothing
  --commit               of export and sync, makes one commit of it, under the names of the editors
  --drafts               of export, brings drafts too, as pages that are not shown
  --prune                of plan, apply, watch and sync, deletes what the site has no more, where no editor
                         touched it and nothing refers to it; of export and sync, takes pages away whose
                         documents are published no more
  --dataset <name>       in place of SANITY_STUDIO_DATASET
  --data <folder>        of the embedded content lake (.lectern/lake)
  --help, -h             this text
  --version              the version of Lectern`

const rest = `Where to
  With SANITY_STUDIO_PROJECT_ID, SANITY_STUDIO_DATASET and SANITY_AUTH_TOKEN, the lake hosted by
  Sanity; without them, the embedded lake that \`npm start\` runs, or that is started for the
  command's time.

Exit codes
  0 done, 1 done with errors in the content, differences or broken links, 2 wrong usage or configuration,
  3 the dataset refused or cannot be reached, 130 interrupted
`

const help = `lectern <command> <folder> [options]
lectern export jekyll <folder> [options]
lectern apply <plan.json> [options]
lectern undo [run] [options]
lectern links [options]
lectern lake <command> [options]
lectern site <command> [options]

Imports a site of Jekyll or Hugo, or a folder of Markdown, into a content lake, brings what is
published there back into the site of Jekyll, and looks after the links.

Commands
${lines.join('\n')}
  lake      exports, imports, backs up, checks or compacts an embedded lake; lectern lake --help
  site      builds or serves the website of what is published; lectern site --help
  init      begins a Studio with Lectern; lectern init --help

Options
${options}

${rest}`

/** Of what needs no site: its pages are none of its business. */
const ofAnyDataset = /--(?:json|strict|quiet|dataset|data|help|version)\b/u

const blocks = options.split(/\n(?=  --)/u)

const isOf = (block: string, command: CommandName): boolean => {
  const said = block.replaceAll(/\s+/gu, ' ').replace(/^ --\S+(?: <[^>]+>)?(?: -\w)? /u, '')
  const isNamed = Object.keys(commands).some((name) => said.startsWith(`of ${name}`))
  if (isNamed) return new RegExp(`\\b${command}\\b`, 'u').test(said)
  return !Object.hasOwn(datasetCommands, command) || ofAnyDataset.test(block)
}

const given: Readonly<Partial<Record<CommandName, string>>> = {
  apply: 'apply <folder | plan.json>',
  export: 'export jekyll <folder>',
  links: 'links',
  runs: 'runs',
  undo: 'undo [run]',
}

/** What a command does and takes; without one, all there is. */
export function helpFor(command: CommandName | undefined): string {
  if (command === undefined) return help
  const own = blocks.filter((block) => isOf(block, command))
  return `lectern ${given[command] ?? `${command} <folder>`} [options]

${commands[command]}

Options
${own.join('\n')}

${rest}`
}
