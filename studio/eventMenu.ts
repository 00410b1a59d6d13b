import {CloseIcon} from '@sanity/icons/Close'
import type {DocumentListBuilder, MenuItem} from 'sanity/structure'

import type {LanguageOption} from '../content/language/language.ts'
import type {EventChoice, EventOptions} from './eventChoice.ts'

interface Choosing {
  readonly choice: EventChoice
  readonly options: EventOptions
  readonly languages: readonly LanguageOption[]
  readonly choose: (choice: EventChoice) => void
}

interface Option {
  readonly value: string
  readonly title: string
}

const groups = [
  {id: 'language', title: 'Show only: language'},
  {id: 'group', title: 'Show only: group'},
  {id: 'year', title: 'Show only: year'},
] as const satisfies readonly {readonly id: keyof EventChoice; readonly title: string}[]

/** A list of events with what it can be narrowed to in its menu; what is chosen is chosen once more to leave it. */
export function withEventMenu(list: DocumentListBuilder, choosing: Choosing): DocumentListBuilder {
  const {choice, choose} = choosing
  const isNarrowed = Object.values(choice).some((value) => value !== undefined)
  const offered: Readonly<Record<keyof EventChoice, readonly Option[]>> = optionsOf(choosing)
  const items = groups.flatMap(({id}) =>
    offered[id].map(({value, title}) => ({
      title,
      group: id,
      action: () => choose({...choice, [id]: choice[id] === value ? undefined : value}),
      // Read by the Studio's menus, and not among the types of a structure.
      selected: choice[id] === value,
    })),
  )
  const leave: readonly MenuItem[] = isNarrowed
    ? [{title: 'Show all events', icon: CloseIcon, showAsAction: true, action: () => choose({})}]
    : []
  return list
    .menuItems([...leave, ...items, ...(list.getMenuItems() ?? [])])
    .menuItemGroups([...groups, ...(list.getMenuItemGroups() ?? [])])
}

const optionsOf = ({
  options: {groups: all, years},
  languages,
}: Choosing): Readonly<Record<keyof EventChoice, readonly Option[]>> => ({
  language: languages.length < 2 ? [] : languages.map(({id, title}) => ({value: id, title})),
  group: all.map(({_id, title}) => ({value: _id, title: title ?? 'Without a title'})),
  year: years.length < 2 ? [] : years.map((year) => ({value: year, title: year})),
})
