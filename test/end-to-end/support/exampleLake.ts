import {inject} from 'vitest'

import {type Lectern, type Settings, startLectern} from './lectern.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a lake into which the example site was imported, once for all tests. */
    readonly exampleLake: string
  }
}

/** A lake of its own with the example site as it was imported. */
export function startExampleLake(settings: Omit<Settings, 'site' | 'like'> = {}): Promise<Lectern> {
  return startLectern({...settings, like: inject('exampleLake')})
}
