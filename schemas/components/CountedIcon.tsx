import {Badge} from '@sanity/ui'
import {type ComponentType, type RefAttributes, useEffect, useRef, useState} from 'react'
import {createPortal} from 'react-dom'

const mostShown = 99

interface Props {
  readonly icon: ComponentType<RefAttributes<SVGSVGElement>>
  readonly count: number
  /** What is counted, for a tooltip: “findings”. */
  readonly of: string
}

/** The icon of a list in the structure, with a number behind the list's title unless it is 0. */
export function CountedIcon({icon: Icon, count, of}: Props) {
  const icon = useRef<SVGSVGElement>(null)
  const place = usePlaceBesideTitle(icon)
  return (
    <>
      <Icon ref={icon} />
      {place !== undefined &&
        count > 0 &&
        createPortal(
          <Badge tone="caution" title={`${count} ${of}`}>
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
const usePlaceBesideTitle = (icon: {readonly current: Element | null}): Element | undefined => {
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
