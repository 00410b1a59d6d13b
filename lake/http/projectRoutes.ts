import type {JsonObject} from '../json.ts'
import type {Lake} from '../lake.ts'
import type {Route} from './route.ts'

const everything: JsonObject = {
  filter: '_id in path("**")',
  permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
}

/** The project, its dataset and its rights, and what a hosted project has that this one does not. */
export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/projects/:project',
    access: 'session',
    answer: ({lake}) => Response.json(projectBody(lake)),
  },
  {
    method: 'GET',
    path: '/projects/:project/datasets',
    access: 'session',
    answer: ({lake, context}) =>
      Response.json(
        // Comments and tasks live in datasets of their own, which the lake does not have.
        context.req.query('datasetProfile') === undefined
          ? [{name: lake.options.dataset, aclMode: 'public', datasetProfile: 'content'}]
          : [],
      ),
  },
  {
    method: 'GET',
    path: '/projects/:project/datasets/:dataset/acl',
    access: 'session',
    answer: () => Response.json([everything]),
  },
  {
    method: 'GET',
    path: '/projects/:project/grants',
    access: 'session',
    answer: () => Response.json({}),
  },
  {
    method: 'GET',
    path: '/projects/:project/user-applications',
    access: 'session',
    answer: ({lake, context}) =>
      Response.json([
        {
          id: 'local',
          projectId: lake.options.projectId,
          type: 'studio',
          urlType: 'external',
          appHost: new URL(context.req.url).origin,
          title: 'Lectern',
        },
      ]),
  },
  {
    method: 'GET',
    path: '/features',
    access: 'session',
    answer: () => Response.json([]),
  },
  {
    method: 'GET',
    path: '/schedules/:project/:dataset',
    access: 'session',
    answer: () => Response.json({schedules: [], totalCount: 0}),
  },
]

function projectBody({options, user}: Lake): JsonObject {
  return {
    id: options.projectId,
    displayName: 'Lectern',
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    features: [],
    metadata: {},
    members: [
      {
        id: user.id,
        isCurrentUser: true,
        isRobot: false,
        role: 'administrator',
        roles: [{name: 'administrator', title: 'Administrator'}],
      },
    ],
  }
}
