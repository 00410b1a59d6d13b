/** What a host of Sanity's answers for. */
export type HostRole = 'api' | 'cdn' | 'assets'

/** The names under which `@sanity/client` and the Studio look for a project, and what each is for. */
export function hostNames(projectId: string): Readonly<Record<string, HostRole>> {
  return {
    [`${projectId}.api.sanity.io`]: 'api',
    'api.sanity.io': 'api',
    [`${projectId}.apicdn.sanity.io`]: 'cdn',
    'cdn.sanity.io': 'assets',
  }
}
