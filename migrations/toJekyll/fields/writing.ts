import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {FieldName, PageContent} from '../compare/fields.ts'
import type {Follow} from '../compare/follow.ts'
import type {FrontMatterText} from '../frontMatter/frontMatterText.ts'
import type {YamlHabits} from '../frontMatter/writeValue.ts'
import type {PageReading} from '../reading/siteReader.ts'
import type {Target} from '../target/target.ts'
import type {TextEdit} from '../text/textEdit.ts'

/** What is known where a page is written: the page as it now stands, and what it is to say. */
export interface Writing {
  readonly reading: PageReading
  /** The page's content as it is read now. */
  readonly shown: PageContent
  /** What the dataset says. */
  readonly wanted: PageContent
  readonly matter: FrontMatterText
  readonly habits: YamlHabits
  /** Pages like this one, the most like it first. */
  readonly neighbours: readonly PageReading[]
  readonly target: Target
  /** How references are followed on either side. */
  readonly follow: {readonly wanted: Follow; readonly shown: Follow}
  /** A document of the dataset by its id. */
  readonly find: (id: string) => JsonObject | undefined
  /** A document by its id, as the site now says it. */
  readonly findShown: (id: string) => JsonObject | undefined
  /** The path of the file that a document is the page of. */
  readonly pathOf: (id: string) => string | undefined
  /** The address under which a page's document is published. */
  readonly addressOf: (id: string) => string | undefined
  /** How the site writes the path of a figure's image; `undefined` for one without any. */
  readonly imageOf: (figure: JsonObject) => string | undefined
}

/**
 * One way to write a field. `undefined`: it cannot be done this way. No edits: what is written
 * elsewhere at the same time may do.
 */
export type Attempt = (writing: Writing) => readonly TextEdit[] | undefined

/** Fields that are written together, and the ways to do so, the smallest first. */
export interface Writer {
  readonly fields: readonly FieldName[]
  readonly attempts: readonly Attempt[]
}
