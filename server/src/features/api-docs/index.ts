// The API as others read it: the OpenAPI document for programs, a page made from it for people. Both without sign-in.
export { mountApiDocs } from './routes'
