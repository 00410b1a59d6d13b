import {type StandIn, standInsBehind} from '../../content/text/standIns.ts'
import type {StandIns} from '../body/bodyContext.ts'
import {type PageContent, isOccasionContent, sessionsOf} from '../documents/pageContent.ts'
import {wordsOf} from '../wording/wordsOf.ts'

interface BehindTextProps {
  readonly content: PageContent
  readonly standIns: StandIns
}

const isThere: Readonly<Record<StandIn, (content: PageContent) => boolean>> = {
  schedule: (content) => isOccasionContent(content) && sessionsOf(content).length > 0,
  presentations: ({document}) =>
    'presentations' in document && (document.presentations ?? []).length > 0,
}

/** The programme and the presented projects that have no block in the text: none is left out. */
export function BehindText({content, standIns}: BehindTextProps) {
  const {document} = content
  const words = wordsOf(document.language)
  return standInsBehind(document.body ?? [])
    .filter((name) => isThere[name](content))
    .map((name) => (
      <section key={name} className="behind">
        <h2>{words.standIns[name]}</h2>
        {standIns[name]?.(3)}
      </section>
    ))
}
