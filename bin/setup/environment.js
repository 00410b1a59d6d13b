/**
 * The environment of what `npm start` and the tests run: they have the embedded lake, whatever the
 * environment and `.env` say about a hosted project.
 */
export const embeddedEnvironment = {
  ...process.env,
  SANITY_STUDIO_PROJECT_ID: '',
  SANITY_STUDIO_DATASET: 'production',
  SANITY_AUTH_TOKEN: '',
}

/**
 * The environment of what `npm start` runs beside the lake that it keeps: a lake that is away for a
 * moment is waited for, and not started by others, who would keep its content to themselves.
 */
export const besideTheLake = {...embeddedEnvironment, LECTERN_LAKE: 'kept'}
