import type {BlockAnnotationProps} from 'sanity'

import {useLinkRecords} from './linkRecords.ts'

const addressOf = ({value}: BlockAnnotationProps): string | undefined => {
  const href: unknown = value['href']
  return typeof href === 'string' ? href : undefined
}

/** Underlines links in running text that are broken, as spelling mistakes are. */
export function MarkedAnnotation(props: BlockAnnotationProps) {
  const address = addressOf(props)
  return address === undefined ? (
    props.renderDefault(props)
  ) : (
    <MarkedLink address={address} annotation={props} />
  )
}

/** Below the line that every link has. */
const wave = {
  textDecoration: 'underline wavy var(--card-badge-critical-dot-color, red)',
  textUnderlineOffset: '0.3em',
} as const

function MarkedLink({
  address,
  annotation,
}: {
  readonly address: string
  readonly annotation: BlockAnnotationProps
}) {
  const isBroken = useLinkRecords().get(address)?.status === 'broken'
  return (
    <span style={isBroken ? wave : undefined} title={isBroken ? 'This link is broken.' : undefined}>
      {annotation.renderDefault(annotation)}
    </span>
  )
}
