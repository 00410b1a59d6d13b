import {brokenLink} from './brokenLink.ts'
import {brokenRegistrationLink} from './brokenRegistrationLink.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import {differsFromTranslation} from './differsFromTranslation.ts'
import type {FindingContext, Rule, RuleFinding} from './findingContext.ts'
import {imageWithoutDescription} from './imageWithoutDescription.ts'
import {personUnpublished} from './personUnpublished.ts'
import {placeMissing} from './placeMissing.ts'
import {projectUnpublished} from './projectUnpublished.ts'
import {registrationClosesLate} from './registrationClosesLate.ts'
import {registrationMissing} from './registrationMissing.ts'
import {registrationOpensLate} from './registrationOpensLate.ts'
import {registrationStillOpen} from './registrationStillOpen.ts'
import {roomTwice, sessionTooLong} from './rooms.ts'
import {sessionOutsideEvent} from './sessionOutsideEvent.ts'
import {speakerTwice} from './speakerTwice.ts'
import {speakerUnavailable} from './speakerUnavailable.ts'
import {standInTwice} from './standInTwice.ts'
import {timeMissing} from './timeMissing.ts'
import {toldApart} from './toldApart.ts'

/** What hurts visitors most comes first. */
const rules: readonly Rule[] = [
  timeMissing,
  placeMissing,
  registrationMissing,
  brokenRegistrationLink,
  registrationStillOpen,
  registrationOpensLate,
  registrationClosesLate,
  differsFromTranslation,
  sessionOutsideEvent,
  roomTwice,
  sessionTooLong,
  speakerTwice,
  speakerUnavailable,
  brokenLink,
  projectUnpublished,
  personUnpublished,
  standInTwice,
  imageWithoutDescription,
]

/** All that a visitor of the document's page would miss or be misled by, the worst first. */
export function findingsOf(
  document: CheckedDocument,
  context: FindingContext,
): readonly RuleFinding[] {
  return toldApart(rules.flatMap((rule) => rule(document, context)))
}
