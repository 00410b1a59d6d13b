import {useEffect, useState} from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

/** How large an element is, in CSS pixels; give `ref` to it. */
export function useElementSize() {
  const [element, ref] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState<Size>({width: 0, height: 0})
  useEffect(() => {
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      setSize({width: element.clientWidth, height: element.clientHeight}),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return {ref, size}
}
