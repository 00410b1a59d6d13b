import {createClient, type SanityClient} from '@sanity/client'

// A visitor's program, as a website has one: it reads through the CDN and has no token.
const {SANITY_STUDIO_PROJECT_ID: projectId = '', SANITY_STUDIO_DATASET: dataset = ''} = process.env

const client = createClient({projectId, dataset, apiVersion: '2025-02-19', useCdn: true})

const commands: Readonly<Record<string, (client: SanityClient, text: string) => Promise<unknown>>> =
  {
    read: (visitor, query) => visitor.fetch(query),
    write: (visitor, id) =>
      visitor.create({_id: id, _type: 'event'}).catch(({statusCode}) => statusCode),
    readImage: async (visitor, query) => {
      const answer = await fetch(await visitor.fetch<string>(query))
      return {status: answer.status, type: answer.headers.get('content-type')}
    },
  }

const [name = '', text = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await commands[name]?.(client, text)))
