import {createContext, useContext} from 'react'
import type {ObjectItemProps, PreviewProps} from 'sanity'

import {type LinkDraft, linkOf} from './documentValues.ts'
import {useOccasion} from './useOccasion.ts'
import {useRegistration} from './useRegistration.ts'

const Link = createContext<LinkDraft | undefined>(undefined)

/** Lets the preview of a link, which knows its words only, look at the link. */
export function LinkItem(props: ObjectItemProps) {
  return <Link value={linkOf(props.value)}>{props.renderDefault(props)}</Link>
}

/** A link in the list, with how registration through it stands. */
export function LinkPreview(props: PreviewProps) {
  const link = useContext(Link)
  return link === undefined ? (
    props.renderDefault(props)
  ) : (
    <PreviewWithState link={link} preview={props} />
  )
}

const PreviewWithState = ({
  link,
  preview,
}: {
  readonly link: LinkDraft
  readonly preview: PreviewProps
}) => {
  const {words} = useRegistration([link], useOccasion())
  const subtitle = typeof preview.subtitle === 'function' ? undefined : preview.subtitle
  // A preview that says “Sold out” itself need not be said it twice.
  const rest = typeof subtitle === 'string' ? without(words, subtitle) : subtitle
  return preview.renderDefault({
    ...preview,
    subtitle: (
      <>
        <span style={{color: 'var(--card-fg-color)', fontWeight: 500}}>{words}</span>
        {rest !== undefined && rest !== '' && <> · {rest}</>}
      </>
    ),
  })
}

const without = (words: string, text: string): string =>
  text === words ? '' : text.replace(`${words} · `, '')
