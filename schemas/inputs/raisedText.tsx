import type {PropsWithChildren} from 'react'

export function Subscript({children}: PropsWithChildren) {
  return <sub>{children}</sub>
}

export function Superscript({children}: PropsWithChildren) {
  return <sup>{children}</sup>
}

export function SubscriptIcon() {
  return (
    <span>
      x<sub>2</sub>
    </span>
  )
}

export function SuperscriptIcon() {
  return (
    <span>
      x<sup>2</sup>
    </span>
  )
}
