import {createSchema} from 'sanity'

import {schemaTypes} from '../../../schemas/schemaTypes.ts'
import {stockholm} from '../stockholm.ts'

/** The types as the Studio compiles them. */
export const schema = createSchema({name: 'test', types: schemaTypes(stockholm)})
