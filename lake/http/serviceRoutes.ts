import type {Route} from './route.ts'

/** Calls that concern the hosted service; each is answered so that the Studio shows nothing of it. */
export const serviceRoutes: readonly Route[] = [
  {method: 'GET', path: '/ping', access: 'public', answer: () => Response.json({})},
  {
    method: 'GET',
    path: '/check/cors',
    access: 'public',
    answer: ({asking}) =>
      Response.json({result: {allowed: true, withCredentials: asking === 'own'}}),
  },
  {
    method: 'GET',
    path: '/help',
    access: 'public',
    answer: () => Response.json({resources: {sectionArray: []}}),
  },
  {
    method: 'GET',
    path: '/journey/*',
    access: 'session',
    answer: () => Response.json(null),
  },
  {
    method: 'GET',
    path: '/intake/telemetry-status',
    access: 'public',
    answer: () => Response.json({status: 'denied'}),
  },
  {
    method: 'POST',
    path: '/intake/batch',
    access: 'public',
    answer: () => Response.json({}),
  },
]
