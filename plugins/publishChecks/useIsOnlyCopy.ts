import {useId, useLayoutEffect, useState} from 'react'

/**
 * The Studio shows the dialog of a document action twice if the action was started by its shortcut:
 * beside the button, and where it listens for the keys. Only the first copy shows anything.
 *
 * @param shownBy Shared by the copies of one dialog; changed here.
 */
export function useIsOnlyCopy(shownBy: Set<string>): boolean {
  const id = useId()
  const [isShown, setIsShown] = useState(false)
  useLayoutEffect(() => {
    if (shownBy.size > 0) return undefined
    shownBy.add(id)
    setIsShown(true)
    return () => {
      shownBy.delete(id)
    }
  }, [id, shownBy])
  return isShown
}
