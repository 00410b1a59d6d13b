import {nameLexicon} from '../lexicon/lexicon.ts'
import {pattern} from '../tokens/pattern.ts'

const nobody = pattern('^ ~ selfEmployed ~ $')

/** For whom somebody works: who says "freelance" works for no organisation. */
export function employer(written: string | undefined): string | undefined {
  return written === undefined || nobody.fits(nameLexicon().read(written)) ? undefined : written
}
