import type {PropsWithChildren} from 'react'

/** As large as the icons beside it in the toolbar. */
const asIcon = {fontSize: 13, lineHeight: 0}

export function Subscript({children}: PropsWithChildren) {
  return <sub>{children}</sub>
}

export function Superscript({children}: PropsWithChildren) {
  return <sup>{children}</sup>
}

export function SubscriptIcon() {
  return (
    <span style={asIcon}>
      x<sub>2</sub>
    </span>
  )
}

export function SuperscriptIcon() {
  return (
    <span style={asIcon}>
      x<sup>2</sup>
    </span>
  )
}
