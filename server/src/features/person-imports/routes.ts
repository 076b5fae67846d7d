import * as contract from '@foyer/contract/person-imports'
import { handle, handleOpen } from '../../core/context'
import { cancelImport, startImport } from './change-course'
import { checkImport } from './check-import'
import { createImport } from './create-import'
import { listImports, showImport } from './present'
import { refusedFile } from './refused-file'

export const personImportRoutes = [
  handleOpen(contract.createPersonImport, (open, { body }) => createImport(open, body.uploadId)),
  handle(contract.listPersonImports, async (ctx) => ({ items: await listImports(ctx), nextCursor: null })),
  handle(contract.getPersonImport, (ctx, { params }) => showImport(ctx, params.id)),
  handle(contract.checkPersonImport, (ctx, { params, body }) => checkImport(ctx, params.id, body.columns)),
  handle(contract.startPersonImport, (ctx, { params, body }) => startImport(ctx, params.id, body.columns)),
  handle(contract.cancelPersonImport, (ctx, { params }) => cancelImport(ctx, params.id)),
  handle(contract.getRefusedRows, (ctx, { params }) => refusedFile(ctx, params.id)),
]
