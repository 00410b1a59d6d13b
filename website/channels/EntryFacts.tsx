import {stated} from '../../content/documents/occasion.ts'
import {type Entry, whereOf} from '../entries/entry.ts'
import {spanTexts} from '../entries/spanTexts.ts'
import {listText} from '../wording/listText.ts'
import {whenText} from '../wording/whenText.ts'
import {wordsOf} from '../wording/wordsOf.ts'

interface EntryFactsProps {
  readonly entry: Entry
  /** IANA name of the site's zone. */
  readonly siteZone: string
}

/**
 * State, when, where, with whom, and how to take part. Programs find the same by the class names.
 *
 * @see https://microformats.org/wiki/h-event
 */
export function EntryFacts({entry, siteZone}: EntryFactsProps) {
  const words = wordsOf(entry.language)
  const {status, summary, seats, occasion} = entry
  const where = whereOf(entry)
  const speakers = listText(entry.speakers)
  return (
    <>
      {status !== 'scheduled' && (
        <p className="status">
          <strong>
            <data className="p-status" value={status}>
              {words.status[status]}
            </data>
          </strong>
        </p>
      )}
      <p className="when">
        <When entry={entry}>{whenText(stated(occasion, 'period'), words, siteZone)}</When>
      </p>
      {where !== undefined && <p className="where p-location">{where}</p>}
      {speakers !== undefined && <p className="people">{speakers}</p>}
      {summary !== undefined && <p className="p-summary">{summary}</p>}
      {seats.length > 0 && (
        <ul className="seats">
          {seats.map(({label, url}) => (
            <li key={`${label} ${url}`}>
              <a href={url}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const When = ({entry: {span}, children}: {readonly entry: Entry; readonly children: string}) => {
  if (span === undefined) return <>{children}</>
  const {start, end} = spanTexts(span)
  return (
    <>
      <time className="dt-start" dateTime={start} data-time-zone={span.timeZone}>
        {children}
      </time>
      {end !== undefined && <data className="dt-end" value={end} />}
    </>
  )
}
