import {Stack} from '@sanity/ui'
import {type ArrayOfObjectsInputProps, insert, set} from 'sanity'

import {takenAway} from '../../content/links/takenAway.ts'
import {tidyUrl} from '../../content/links/tidyUrl.ts'
import {defined} from '../../content/objects/defined.ts'
import {recogniseLink} from '../../content/registration/registrationLabel.ts'
import {defaultCloses} from '../../content/registration/untilStart.ts'
import {type Added, AddLinkBox} from './AddLinkBox.tsx'
import {linkType, linksIn} from './documentValues.ts'
import {useOccasion} from './useOccasion.ts'
import {usePageLanguage} from './usePageLanguage.ts'

const randomKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/** The list of an event's or a session's registration links, with a box that takes pasted ones. */
export function LinksInput(props: ArrayOfObjectsInputProps) {
  const occasion = useOccasion()
  const language = usePageLanguage()
  const links = linksIn(props.value)

  const closing = () => {
    const closes = defaultCloses(occasion, new Date())
    return closes === undefined ? {} : {closes}
  }
  const add = (pasted: string): Added => {
    const tidy = tidyUrl(pasted)
    const {kind, label, provider} = recogniseLink(tidy.url, language)
    const item = {
      _type: linkType,
      _key: randomKey(),
      url: tidy.url,
      kind,
      ...defined({label}),
      ...closing(),
    }
    props.onChange(insert([item], 'after', [-1]))
    const removed = takenAway(tidy)
    const said = [
      `Added${label === undefined ? '' : ` “${label}”`}${provider === undefined ? '' : ` (${provider.title})`}.`,
      ...('closes' in item ? ['It closes when the event starts.'] : []),
      ...(removed === undefined ? [] : [removed]),
    ]
    const restore = (): void => props.onChange(set(pasted.trim(), [{_key: item._key}, 'url']))
    return {
      key: item._key,
      notice: {
        tone: 'positive',
        text: said.join(' '),
        ...defined({action: removed === undefined ? undefined : {text: 'Undo', run: restore}}),
      },
    }
  }
  const onItemAppend: typeof props.onItemAppend = (item) =>
    props.onInsert({
      items: [Object.assign({kind: 'registration', ...closing()}, item)],
      position: 'after',
      referenceItem: -1,
      skipInitialValue: true,
    })

  return (
    <Stack gap={3}>
      {props.readOnly !== true && <AddLinkBox add={add} links={links} />}
      {props.renderDefault({...props, onItemAppend})}
    </Stack>
  )
}
