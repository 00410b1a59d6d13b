import type {User} from '../auth/users.ts'
import type {Datasets} from '../datasets/datasets.ts'
import type {JsonObject} from '../json.ts'
import type {Route} from './route.ts'
import {inDataset} from './route.ts'

const everything: JsonObject = {
  filter: '_id in path("**")',
  permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
}

export interface Project {
  readonly projectId: string
  readonly user: User
  readonly datasets: Datasets
}

/** The project and its rights, and what a hosted project has that this one does not. */
export function projectRoutes(project: Project): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/projects/:project',
      access: 'session',
      answer: () => Response.json(projectBody(project)),
    },
    {
      method: 'GET',
      path: '/projects/:project/datasets/:dataset/acl',
      access: 'session',
      answer: inDataset(project.datasets)(() => Response.json([everything])),
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
      answer: ({context}) =>
        Response.json([
          {
            id: 'local',
            projectId: project.projectId,
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
}

const projectBody = ({projectId, user}: Project): JsonObject => ({
  id: projectId,
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
})
