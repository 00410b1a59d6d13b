import {isList, type NamedValue} from '../../mapping/frontMatterValue.ts'
import type {FrontMatter} from '../../parse/page.ts'
import {readMachineDate} from './machineDate.ts'
import type {MachineSource} from './machineSource.ts'
import {addDays, sameDay} from './zonedTime.ts'

interface ListedDays {
  readonly first: MachineSource
  readonly last: MachineSource
  /** Whether they do not follow each other. */
  readonly isSeries: boolean
}

/** Days in figures that stand in a list, such as `dates: [2027-09-04, 2027-09-05]`, in their order. */
export function listedDays(
  frontMatter: FrontMatter,
  values: readonly NamedValue[],
): ListedDays | undefined {
  for (const {value, path} of values) {
    if (!isList(value)) continue
    const days = value.flatMap((item, index): readonly MachineSource[] => {
      const own = [...path, index]
      const date = readMachineDate(item)
      const source = {value: item, path: own, place: frontMatter.place(...own)}
      return date ? [{...date, source}] : []
    })
    const [first] = days
    const last = days.at(-1)
    if (first === undefined || last === undefined || days.length < value.length) continue
    const isSeries = days.some(
      ({day}, at) => at > 0 && !sameDay(day, addDays(days[at - 1]?.day ?? day, 1)),
    )
    return {first, last, isSeries}
  }
  return undefined
}
