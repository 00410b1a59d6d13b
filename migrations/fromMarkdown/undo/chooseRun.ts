import type {Run} from '../runs/run.ts'

/** Whether what a run did still counts: no run that counts takes it back. */
export function isInEffect(run: Run, runs: readonly Run[]): boolean {
  return !runs.some(
    (other) => other.undoes === run.id && other.state === 'done' && isInEffect(other, runs),
  )
}

const forgotten = ({id}: Run): string =>
  `What \`${id}\` did is not kept any more (\`--keep-runs\`), so that it cannot be taken back.`

/**
 * The run that is to be taken back: the one that is named, else the last import that still counts.
 * @param runs the latest first
 * @returns the run, or why there is none
 */
export function chooseRun(runs: readonly Run[], name: string | undefined): Run | string {
  if (name === undefined) {
    const last = runs.find((run) => run.kind === 'apply' && isInEffect(run, runs))
    if (last?.forgotten === true) return forgotten(last)
    return last ?? 'There is no import in this dataset that could be taken back.'
  }
  const named = runs.filter(({id}) => id === name || id.endsWith(name))
  const [run] = named
  if (run === undefined) return `There is no run \`${name}\`. \`lectern runs\` lists them.`
  if (named.length > 1) return `\`${name}\` fits several runs; write the whole name.`
  if (run.forgotten === true) return forgotten(run)
  if (!isInEffect(run, runs)) return `\`${run.id}\` was taken back already.`
  return run
}
