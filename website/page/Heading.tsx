import type {PropsWithChildren} from 'react'

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** @param level From 1; what is deeper than HTML goes is at its deepest. */
export function Heading({level, children}: PropsWithChildren<{readonly level: number}>) {
  const Tag = tags[level - 1] ?? 'h6'
  return <Tag>{children}</Tag>
}
