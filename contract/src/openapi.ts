// The API as a document (OpenAPI 3.1), made from the routes alone.
export { areaOf, areas } from './openapi/areas'
export { type Document, type Operation, openApiDocument } from './openapi/document'
export { exampleOf } from './openapi/example'
