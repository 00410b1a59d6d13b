import {useFormValue} from 'sanity'

import type {Language} from '../../content/language/language.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'

/** The language in which the open document speaks to visitors: its own, else the site's first. */
export function usePageLanguage(): Language | undefined {
  const own = useFormValue(['language'])
  const {languages} = useSite()
  return typeof own === 'string' ? own : languages[0]?.id
}
