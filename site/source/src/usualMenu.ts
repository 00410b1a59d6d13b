import {type MenuLink, wordsOf} from '../../../website/index.ts'
import type {SiteView} from '../../answer/siteView.ts'

const kinds = [
  {kind: 'events', type: 'event'},
  {kind: 'projects', type: 'project'},
  {kind: 'groups', type: 'group'},
  {kind: 'people', type: 'person'},
] as const

/** The menu of a site for which nobody has made one: the lists that have something in them. */
export function usualMenu({listed, language, pathOf}: SiteView): readonly MenuLink[] {
  const words = wordsOf(language).site
  return kinds.flatMap(({kind, type}) => {
    const href = pathOf({kind, language})
    const isEmpty = kind !== 'events' && !listed.some(({_type}) => _type === type)
    return href === undefined || isEmpty ? [] : [{href, label: words[kind]}]
  })
}
