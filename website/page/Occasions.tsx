import {type PageContent, partsOf, presentedAt} from '../documents/pageContent.ts'
import {wordsOf} from '../wording/wordsOf.ts'
import {OccasionList} from './OccasionList.tsx'
import type {PageSettings} from './settings.ts'

interface OccasionsProps {
  readonly content: PageContent
  readonly settings: PageSettings
}

/** Events of their own within an event, and where a project was presented. */
export function Occasions({content, settings}: OccasionsProps) {
  const words = wordsOf(content.document.language)
  const isProject = content.document._type === 'project'
  return (
    <OccasionList
      title={isProject ? words.presentedAt : words.parts}
      occasions={isProject ? presentedAt(content) : partsOf(content)}
      words={words}
      settings={settings}
    />
  )
}
