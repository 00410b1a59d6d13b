import {OutputError} from '../../../site/build/outputError.ts'
import {BundleError} from '../../../site/bundle/openBundle.ts'
import {SiteUsageError} from '../../../site/command/options.ts'
import {datasetError, isOfLake} from '../dataset/errors.ts'
import {UsageError} from './options.ts'

/** What ended `lectern site`, as the command line tells of it; what it knows nothing of, as it is. */
export function siteFault(error: unknown): unknown {
  if (error instanceof SiteUsageError || error instanceof OutputError) {
    return new UsageError(error.message, {cause: error})
  }
  if (error instanceof BundleError) {
    return new UsageError(`The pages cannot be built:\n${error.message}`, {cause: error})
  }
  return isOfLake(error) ? datasetError(error) : error
}
