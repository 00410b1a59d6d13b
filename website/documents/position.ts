import type {Place} from '../../content/documents/documents.ts'

/** Where a place is, in degrees, if both halves of its position are there. */
export function positionOf(
  place: Partial<Place> | undefined,
): {readonly lat: number; readonly lng: number} | undefined {
  const {lat, lng} = {...place?.location}
  return lat === undefined || lng === undefined ? undefined : {lat, lng}
}
