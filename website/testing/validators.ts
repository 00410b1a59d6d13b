import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with {type: 'json'}
import {XmlDocument, XsdValidator} from 'libxml2-wasm'

/** What somebody has against a file; nothing if it is in order. */
export type Complaints = readonly string[]

const fails = (check: () => void): Complaints => {
  try {
    check()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** What libxml2 has against a text that ought to be XML. */
export function xmlComplaints(text: string): Complaints {
  return fails(() => XmlDocument.fromString(text).dispose())
}

export interface ScheduleValidators {
  readonly xml: (text: string) => Complaints
  readonly json: (text: string) => Complaints
}

/** The validators of voc/schedule, from the folder with their schemas. */
export function scheduleValidators(folder: string): ScheduleValidators {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const xsd = XsdValidator.fromDoc(XmlDocument.fromString(read('schedule.xml.xsd')))
  // The schemas hold notes to their authors beside what JSON Schema knows.
  const ajv = new Ajv({allErrors: true, strict: false})
  ajv.addMetaSchema(draft06)
  addFormats(ajv)
  ajv.addFormat('color', /^#[0-9a-f]{6}$/i)
  const validate = ajv.compile(JSON.parse(read('schema.json')))
  return {
    xml: (text) =>
      fails(() => {
        const document = XmlDocument.fromString(text)
        try {
          xsd.validate(document)
        } finally {
          document.dispose()
        }
      }),
    json: (text) =>
      validate(JSON.parse(text))
        ? []
        : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`),
  }
}
