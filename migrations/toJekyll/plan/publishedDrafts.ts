import {getPublishedId} from '@sanity/client/csm'

import {isoDayOf} from './newPages.ts'
import type {PageJob} from './pageJob.ts'

const folder = '_drafts/'

/**
 * A page of `_drafts` whose document was published becomes a post, with its day in its name; the
 * text stays. Other pages stay where they are.
 */
export function atItsPlace(job: PageJob, taken: ReadonlySet<string>): PageJob {
  const {path, file, wanted} = job
  if (!path.startsWith(folder) || wanted.isHidden) return job
  const name = path.slice(folder.length).replace(/^\d{4}-\d{2}-\d{2}-/u, '')
  const day = isoDayOf(wanted.document)
  const place = `_posts/${day}-${name}`
  return day === undefined || taken.has(place)
    ? job
    : {
        ...job,
        path: place,
        file: {...file, path: place, id: getPublishedId(wanted.document._id)},
        isNew: true,
      }
}
