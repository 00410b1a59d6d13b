import {z} from 'zod'

import type {Connection} from '../dataset/connection.ts'
import {UsageError} from './options.ts'

const setting = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional()

const shape = z.object({
  SANITY_STUDIO_PROJECT_ID: setting,
  SANITY_STUDIO_DATASET: setting,
  SANITY_AUTH_TOKEN: setting,
  LECTERN_LAKE: setting,
})

/** Whether another program keeps the embedded lake running, as `npm start` does. */
export function isLakeKept(environment: NodeJS.ProcessEnv): boolean {
  return shape.parse(environment).LECTERN_LAKE === 'kept'
}

/**
 * The hosted lake that the environment names; `undefined` where it names no project.
 * @throws UsageError where it names one, but not all that is needed
 */
export function hostedConnection(
  environment: NodeJS.ProcessEnv,
  dataset: string | undefined,
): Connection | undefined {
  const settings = shape.parse(environment)
  const projectId = settings.SANITY_STUDIO_PROJECT_ID
  if (projectId === undefined) return undefined
  if (!/^[a-z0-9][a-z0-9-]*$/.test(projectId)) {
    throw new UsageError(`SANITY_STUDIO_PROJECT_ID is \`${projectId}\`, which is no project id.`)
  }
  const chosen = dataset ?? settings.SANITY_STUDIO_DATASET
  const token = settings.SANITY_AUTH_TOKEN
  if (chosen === undefined || token === undefined) {
    const missing = chosen === undefined ? 'SANITY_STUDIO_DATASET' : 'SANITY_AUTH_TOKEN'
    throw new UsageError(
      `SANITY_STUDIO_PROJECT_ID is set, ${missing} is not. Set both, or neither for the embedded lake.`,
    )
  }
  return {projectId, dataset: chosen, token}
}
