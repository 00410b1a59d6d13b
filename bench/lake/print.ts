import type {Row} from './group.ts'

/** A table of a group, with a mark where the goal is missed. */
export function printed(name: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({what}) => what.length))
  const lines = rows.map(({what, unit, lake, other, goal}) => {
    const ratio = other === undefined ? '' : `${(lake / other).toFixed(2)} ×`
    const cells = [
      what.padEnd(width),
      number(lake, unit),
      other === undefined ? ''.padStart(12) : number(other, unit),
      ratio.padStart(9),
      goal === undefined ? '' : goalOf(goal, lake),
    ]
    return cells.join('  ')
  })
  return [`\n${name}`, ...lines].join('\n')
}

const number = (value: number, unit: string): string =>
  `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`.padStart(12)

const goalOf = (goal: NonNullable<Row['goal']>, value: number): string => {
  const isMet = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
  const bound = 'atMost' in goal ? `≤ ${goal.atMost.toFixed(1)}` : `≥ ${goal.atLeast.toFixed(1)}`
  return `${bound.padStart(10)} ${isMet ? 'ok' : 'MISSED'}`
}
