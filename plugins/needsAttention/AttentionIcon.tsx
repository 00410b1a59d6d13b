import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Badge} from '@sanity/ui'
import {useEffect, useRef, useState} from 'react'
import {createPortal} from 'react-dom'

import {useAttention} from './AttentionProvider.tsx'

const mostShown = 99

/** The icon of the list, with the number of findings behind the list's title. */
export function AttentionIcon() {
  const attention = useAttention()
  const icon = useRef<SVGSVGElement>(null)
  const place = usePlaceBesideTitle(icon)
  const count =
    attention.status === 'ready'
      ? attention.concerns.reduce((sum, {findings}) => sum + findings.length, 0)
      : 0
  return (
    <>
      <WarningOutlineIcon ref={icon} />
      {place !== undefined &&
        count > 0 &&
        createPortal(
          <Badge tone="caution" title={`${count} findings`}>
            {count > mostShown ? `${mostShown}+` : count}
          </Badge>,
          place,
        )}
    </>
  )
}

/**
 * A list item of the structure has room for an icon and a text and for nothing else. The icon is
 * ours, so the count goes from there to behind the text. In a Studio that draws its items otherwise
 * there is no count.
 */
function usePlaceBesideTitle(icon: {readonly current: Element | null}): Element | undefined {
  const [place, setPlace] = useState<Element>()
  useEffect(() => {
    const title = icon.current
      ?.closest('[data-testid="compact-preview"]')
      ?.querySelector('[data-testid="compact-preview__header"]')
    if (title === null || title === undefined) return undefined
    const added = document.createElement('span')
    title.after(added)
    setPlace(added)
    return () => added.remove()
  }, [icon])
  return place
}
