import type {Dataset} from '../datasets/dataset.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {badRequest, notImplemented} from '../errors.ts'
import type {JsonObject} from '../json.ts'
import {optionalObjectBody} from './parameters.ts'
import type {LakeRequest, Route} from './route.ts'
import {inDataset} from './route.ts'

/**
 * Making, changing and taking away datasets. The client names the project in a header, the
 * management API in the address.
 */
export function datasetRoutes(datasets: Datasets): readonly Route[] {
  return ['', '/projects/:project'].flatMap((project): readonly Route[] => {
    const one = `${project}/datasets/:dataset`
    return [
      {
        method: 'GET',
        path: `${project}/datasets`,
        access: 'session',
        // Comments and tasks live in datasets of their own, which the lake does not have.
        answer: ({context}) =>
          Response.json(
            context.req.query('datasetProfile') === undefined ? datasets.all().map(listed) : [],
          ),
      },
      {method: 'PUT', path: one, access: 'session', answer: (request) => create(datasets, request)},
      {method: 'PATCH', path: one, access: 'session', answer: inDataset(datasets)(edit)},
      {
        method: 'DELETE',
        path: one,
        access: 'session',
        answer: ({context}) => {
          datasets.remove(context.req.param('dataset') ?? '')
          return Response.json({deleted: true})
        },
      },
      {
        method: 'PUT',
        path: `${one}/copy`,
        access: 'session',
        answer: () => {
          throw notImplemented(
            'The embedded lake does not copy datasets: export the one and import it into the other',
          )
        },
      },
    ]
  })
}

const listed = ({sanity}: Dataset): JsonObject => ({
  name: sanity.dataset,
  aclMode: 'public',
  addonFor: null,
  datasetProfile: 'content',
  features: [],
  tags: [],
})

const create = async (datasets: Datasets, {context}: LakeRequest): Promise<Response> => {
  requirePublic(await optionalObjectBody(context.req))
  const {sanity} = datasets.create(context.req.param('dataset') ?? '')
  return Response.json(changed(sanity.dataset))
}

const edit = async ({dataset, context}: LakeRequest & {dataset: Dataset}): Promise<Response> => {
  requirePublic(await optionalObjectBody(context.req))
  return Response.json(changed(dataset.sanity.dataset))
}

const changed = (name: string): JsonObject => ({
  datasetName: name,
  aclMode: 'public',
  description: null,
})

/** Who is promised a dataset that nobody can read must not get one that everybody can. */
const requirePublic = ({aclMode}: JsonObject): void => {
  if (aclMode === undefined || aclMode === 'public') return
  throw badRequest(
    'The datasets of the embedded lake are public: what is published can be read without a token. Use the aclMode "public"',
  )
}
