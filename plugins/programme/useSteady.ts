import {useEffect, useMemo, useRef} from 'react'

import type {SessionHandlers} from './SessionCard.tsx'

/** Handlers that stay the same functions, whatever they do by now: who gets them is not drawn anew. */
export function useSteady(handlers: SessionHandlers): SessionHandlers {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  return useMemo(
    () => ({
      onKey: (...given) => latest.current.onKey(...given),
      onChoose: (...given) => latest.current.onChoose(...given),
      onOpen: (...given) => latest.current.onOpen(...given),
      onTake: (...given) => latest.current.onTake(...given),
    }),
    [],
  )
}
