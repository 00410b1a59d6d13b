import {stated} from '../../../content/documents/occasion.ts'
import {isPast} from '../../../content/time/periodEnd.ts'
import type {Entry} from '../../entries/entry.ts'
import {wordsOf} from '../../wording/wordsOf.ts'
import {type ChannelContent, channelInShape, eventEntries, partEntries} from '../channelContent.ts'
import {EntryFacts} from '../EntryFacts.tsx'

/** What was is told of so many, latest first; the rest stands on the website. */
const mostOfEarlier = 50

/** The programme of an event, or the events of a site or group: what comes, then what was. */
export function Programme({content: given}: {readonly content: ChannelContent}) {
  const content = channelInShape(given)
  const {scope, language, now, timeZone} = content
  const words = wordsOf(language)
  const all = [
    ...eventEntries(content).toSorted(byStart),
    ...partEntries(content).toSorted(byStart),
  ]
  const isEarlier = ({occasion}: Entry): boolean =>
    scope !== 'event' && isPast(stated(occasion, 'period'), {now, timeZone})
  const coming = all.filter((entry) => !isEarlier(entry))
  const earlier = all.filter(isEarlier).toReversed().slice(0, mostOfEarlier)
  return (
    <main>
      {coming.length === 0 ? (
        <p className="none">{words.nothingPlanned}</p>
      ) : (
        <Entries entries={coming} siteZone={timeZone} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier}</summary>
          <Entries entries={earlier} siteZone={timeZone} />
        </details>
      )}
    </main>
  )
}

const byStart = (a: Entry, b: Entry): number =>
  (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || a.uid.localeCompare(b.uid)

interface EntriesProps {
  readonly entries: readonly Entry[]
  readonly siteZone: string
}

const Entries = ({entries, siteZone}: EntriesProps) => (
  <ul className="entries">
    {entries.map((entry) => (
      <li key={entry.uid} className="h-event" lang={entry.language}>
        <h2 className="p-name">
          {entry.url === undefined ? (
            entry.title
          ) : (
            <a className="u-url" href={entry.url}>
              {entry.title}
            </a>
          )}
        </h2>
        <EntryFacts entry={entry} siteZone={siteZone} />
      </li>
    ))}
  </ul>
)
