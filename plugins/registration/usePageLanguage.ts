import {createContext, useContext} from 'react'
import {useFormValue} from 'sanity'

import type {Language} from '../../content/language/language.ts'

/** What documents are written in that do not say it. */
export const FallbackLanguage = createContext<Language | undefined>(undefined)

/** The language in which the open document speaks to visitors. */
export function usePageLanguage(): Language | undefined {
  const own = useFormValue(['language'])
  const fallback = useContext(FallbackLanguage)
  return typeof own === 'string' ? own : fallback
}
