import type {Survey} from '../conduct/keptPage.ts'
import {packPage} from '../conduct/packPage.ts'
import {type PageReading, type ReadingSetup, surveyOf} from '../conduct/pageReading.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {serializer} from '../read/serializer.ts'

/** What a thread is started with: the setup without functions. */
export type ThreadSetup = Pick<ReadingSetup, 'config' | 'options'>

/** Some pages as the first pass finds them, in the order of their files. */
export interface SurveyedBatch {
  readonly surveys: readonly Survey[]
  /** The packed pages, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lengths: readonly number[]
}

/** Interprets some pages, and packs them. */
export function surveyBatch(
  files: readonly SiteFile[],
  {config, mappings}: Pick<ReadingSetup, 'config' | 'mappings'>,
  interpret: PageReading['interpret'],
): SurveyedBatch {
  const surveys: Survey[] = []
  const packed: Uint8Array[] = []
  for (const file of files) {
    const page = interpret(file)
    surveys.push(surveyOf(page, config))
    packed.push(serializer.serialize(packPage(page, file, mappings.all)))
  }
  return {
    surveys,
    bytes: new Uint8Array(Buffer.concat(packed)),
    lengths: packed.map(({length}) => length),
  }
}
