import type {Checked} from '../check/checkDataset.ts'
import {checkDataset} from '../check/checkDataset.ts'
import type {Command} from './command.ts'
import {placesIn, reading} from './place.ts'

/** Shown to people of each dataset; `--json` has them all. */
const shown = 50

/** Looks at everything that is kept; only damage makes the exit code 1, not what is merely unused. */
export const checkCommand: Command = async ({dataFolder}, {progress, signal}) => {
  const places = placesIn(dataFolder)
  const checked: (Checked & {readonly name: string})[] = []
  await reading(dataFolder, async () => {
    for (const {name, folder} of places) {
      signal.throwIfAborted()
      const onProgress = (step: string, done: number): void => progress.show(step, done)
      checked.push({name, ...(await checkDataset(folder, {signal, onProgress}))})
    }
  })
  const isSound = checked.every(({problems}) =>
    problems.every(({severity}) => severity === 'warning'),
  )
  return {
    exitCode: isSound ? 0 : 1,
    lines: checked.flatMap(linesOf),
    result: {
      ok: isSound,
      datasets: checked.map(({name, documents, assets, problems}) => ({
        name,
        documents,
        assets,
        problems: [...problems],
      })),
    },
  }
}

const linesOf = ({name, documents, assets, problems}: Checked & {readonly name: string}) => {
  const errors = problems.filter(({severity}) => severity === 'error').length
  const warnings = problems.length - errors
  const found =
    problems.length === 0 ? 'nothing is wrong' : `${errors} errors and ${warnings} warnings`
  return [
    ...problems
      .slice(0, shown)
      .map(({severity, code, message}) => `${name}: ${severity}: ${message} (${code})`),
    ...(problems.length > shown ? [`${name}: … and ${problems.length - shown} more`] : []),
    `Checked ${documents} documents and ${assets} assets of "${name}": ${found}`,
  ]
}
