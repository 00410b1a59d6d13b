import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import type {LakeError} from '../errors.ts'
import {badRequest, conflict, notFound} from '../errors.ts'
import type {DatasetFolder, LakeFolder} from '../store/folder.ts'
import {datasetFolder} from '../store/folder.ts'
import type {Dataset, DatasetOptions} from './dataset.ts'
import {closeDataset, openDataset, tidy} from './dataset.ts'

/** What the hosted lake allows. https://www.sanity.io/docs/content-lake/datasets */
const datasetName = /^~?[a-z0-9][a-z0-9_-]{0,63}$/

export function noDataset(name: string): LakeError {
  return notFound(`There is no dataset "${name}" here`)
}

/**
 * The datasets of a lake. The first one lies in the lake's folder itself and is there as long as the
 * lake; each other one has a folder of its own below `datasets`.
 */
export class Datasets {
  readonly first: Dataset
  readonly #open: Map<string, Dataset>
  readonly #folder: LakeFolder
  readonly #options: DatasetOptions
  #isClosed = false

  constructor(firstName: string, folder: LakeFolder, options: DatasetOptions) {
    this.#folder = folder
    this.#options = options
    this.first = openDataset(firstName, datasetFolder(folder.path), options)
    this.#open = new Map([[firstName, this.first]])
    try {
      for (const name of foldersIn(folder.datasetsFolder)) {
        if (datasetName.test(name) && !this.#open.has(name)) this.#openIn(name)
      }
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** Throws a 404 for a dataset that does not exist. */
  named(name: string): Dataset {
    const dataset = this.#open.get(name)
    if (dataset === undefined) throw noDataset(name)
    return dataset
  }

  /** Whether it has not been taken away. At the end of the lake all are still there. */
  has(dataset: Dataset): boolean {
    return this.#isClosed || this.#open.get(dataset.sanity.dataset) === dataset
  }

  all(): readonly Dataset[] {
    return [...this.#open.values()]
  }

  /** Makes an empty dataset. Throws a 400 for what is no name, a 409 for one that exists. */
  create(name: string): Dataset {
    if (!datasetName.test(name)) {
      throw badRequest(`"${name}" is no name of a dataset: those have up to 64 of a-z 0-9 _ -`)
    }
    if (this.#open.has(name)) throw conflict(`The dataset "${name}" exists already`)
    return this.#openIn(name)
  }

  /** Takes a dataset away with all that is in it. The first one stays: it belongs to the lake. */
  remove(name: string): void {
    const dataset = this.named(name)
    if (dataset === this.first) {
      throw badRequest(`"${name}" is the dataset that the lake was started with and cannot go away`)
    }
    this.#open.delete(name)
    closeDataset(dataset)
    rmSync(dataset.folder.path, {recursive: true, force: true})
  }

  async tidy(): Promise<void> {
    for (const dataset of this.all()) await tidy(dataset)
  }

  close(): void {
    this.#isClosed = true
    for (const dataset of this.all()) closeDataset(dataset)
    this.#open.clear()
  }

  #openIn(name: string): Dataset {
    const folder: DatasetFolder = datasetFolder(join(this.#folder.datasetsFolder, name))
    const dataset = openDataset(name, folder, this.#options)
    this.#open.set(name, dataset)
    return dataset
  }
}

const foldersIn = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
}
