import type {YamlValue} from '../../../psych/index.ts'
import type {FrontMatter} from '../parse/page.ts'

/** A map inside of front matter as front matter of its own. */
export function asFrontMatter(
  map: Readonly<Record<string, YamlValue>>,
  place: FrontMatter['place'],
): FrontMatter {
  return {values: map, written: map, ownKeys: Object.keys(map), place}
}
