import type {FieldGroupDefinition} from 'sanity'

const titles = {
  basics: 'Basics',
  when: 'Time and place',
  registration: 'Registration',
  page: 'Page',
  programme: 'Projects',
  import: 'Import',
} as const

/** The tabs of a form, in the order in which they are named. */
export function groups(...names: readonly (keyof typeof titles)[]): FieldGroupDefinition[] {
  return names.map((name) => ({name, title: titles[name]}))
}
