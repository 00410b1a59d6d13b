import type {EventLeaf, PlaceLeaf, VirtualLocationLeaf} from 'schema-dts'

import {type Occasion, stated} from '../../content/documents/occasion.ts'
import {defined} from '../../content/objects/defined.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {positionOf} from '../documents/position.ts'
import {webAddress} from '../documents/webAddress.ts'

/** Where people meet. Whoever takes part online starts from the stream, else from the event's page. */
export function location(
  occasion: Occasion,
  {registration = [], links = []}: Pick<OccasionDocument, 'registration' | 'links'>,
  pageUrl: string | undefined,
): Pick<EventLeaf, 'location'> {
  const isMoved = stated(occasion, 'status') === 'movedOnline'
  const mode = isMoved ? 'online' : stated(occasion, 'attendanceMode')
  const streams = [...registration, ...links].filter(({kind}) => kind === 'livestream')
  const url =
    streams.map((stream) => webAddress(stream.url)).find((each) => each !== undefined) ?? pageUrl
  const online: readonly VirtualLocationLeaf[] =
    url === undefined || (mode !== 'online' && mode !== 'mixed')
      ? []
      : [{'@type': 'VirtualLocation', url}]
  const all = [...(mode === 'online' ? [] : place(occasion)), ...online]
  const [first, ...others] = all
  if (first === undefined) return {}
  return {location: others.length === 0 ? first : all}
}

const place = (occasion: Occasion): readonly PlaceLeaf[] => {
  const stands = stated(occasion, 'place')
  if (stands === undefined) return []
  const {name, address, url} = stands
  const position = positionOf(stands)
  return [
    {
      '@type': 'Place',
      ...defined({
        name,
        address,
        url: webAddress(url),
        geo:
          position === undefined
            ? undefined
            : {'@type': 'GeoCoordinates' as const, latitude: position.lat, longitude: position.lng},
      }),
    },
  ]
}
