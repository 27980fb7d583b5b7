import type { Schemas } from './client'

/** An answer with the fields that the service always sends, though openapi.json leaves them open. */
export type Told<Name extends keyof Schemas, Keys extends keyof Schemas[Name]> = Schemas[Name] & Required<Pick<Schemas[Name], Keys>>
