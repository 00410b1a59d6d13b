import type {ApplyCounts} from '../apply/counts.ts'
import {count} from '../report/summary.ts'

type Words = Readonly<Record<keyof ApplyCounts, (number: number) => string>>

const words: Readonly<Record<'planned' | 'done', Words>> = {
  planned: {
    created: (number) => `${count(number, 'document')} to create`,
    changed: (number) => `${number} to change`,
    conflicts: (number) => `${number} in conflict`,
    moved: (number) => `${number} moved`,
    removed: (number) => `${number} to remove`,
    gone: (number) => `${number} gone from the site`,
    keptDeleted: (number) => `${number} deleted in the Studio`,
    left: (number) => `${number} as they are`,
    uploaded: (number) => `${count(number, 'file')} to upload`,
  },
  done: {
    created: (number) => `${count(number, 'document')} created`,
    changed: (number) => `${number} changed`,
    conflicts: (number) => `${number} in conflict`,
    moved: (number) => `${number} moved`,
    removed: (number) => `${number} removed`,
    gone: (number) => `${number} gone from the site`,
    keptDeleted: (number) => `${number} deleted in the Studio`,
    left: (number) => `${number} left as they were`,
    uploaded: (number) => `${count(number, 'file')} uploaded`,
  },
}

const names = Object.keys(words.done).filter((name): name is keyof ApplyCounts =>
  Object.hasOwn(words.done, name),
)

/** Counts that are not 0, in words. */
export function countsText(counts: ApplyCounts, when: keyof typeof words): string {
  const said = names
    .filter((name) => counts[name] > 0)
    .map((name) => words[when][name](counts[name]))
  return said.length === 0 ? 'nothing to import' : said.join(', ')
}
