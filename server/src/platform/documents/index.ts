// The words inside files of office programs, pages and tables: read apart from the house, for anybody may have made them.
export { type DocumentReader, openDocumentReader, type ReadDocument } from './open-document-reader'
