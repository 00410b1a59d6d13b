import {useState} from 'react'
import {usePaneRouter} from 'sanity/structure'

import {paramsOf, type ShownMonth, shownOf} from './shownMonth.ts'

/**
 * What the pane shows, kept in its address: it is there again after a reload, when somebody goes back,
 * and when an event on a phone took the pane's place. A choice is shown before the address has it.
 */
export function useShownMonth(): readonly [ShownMonth, (next: ShownMonth) => void] {
  const {params = {}, setParams} = usePaneRouter()
  const [chosen, setChosen] = useState<{readonly shown: ShownMonth; readonly at: object}>()
  const show = (shown: ShownMonth): void => {
    setChosen({shown, at: params})
    setParams(paramsOf(shown, params))
  }
  return [chosen?.at === params ? chosen.shown : shownOf(params), show]
}
