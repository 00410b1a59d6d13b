import {useEffect, useMemo, useState} from 'react'

/** How wide an element is, in CSS pixels; give it `ref`. */
export function useWidth() {
  const [element, ref] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(Infinity)
  useEffect(() => {
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return {ref: useMemo(() => ({ref, element}), [element]), width}
}
