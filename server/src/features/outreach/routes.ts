import * as contract from '@foyer/contract/outreach'
import { handle } from '../../core/context'
import { resumeOutreach, stopOutreach } from './change-course'
import { createOutreach } from './create-outreach'
import { listOutreaches, listRefused, showOutreach } from './present'
import { previewOutreach } from './preview-outreach'
import { undoOutreach } from './undo-outreach'

export const outreachRoutes = [
  handle(contract.previewOutreach, (ctx, { body }) => previewOutreach(ctx, body)),
  handle(contract.createOutreach, (ctx, { body }) => createOutreach(ctx, body)),
  handle(contract.listOutreaches, (ctx, { query }) => listOutreaches(ctx, query)),
  handle(contract.getOutreach, (ctx, { params }) => showOutreach(ctx, params.id)),
  handle(contract.listRefusedPersons, (ctx, { params, query }) => listRefused(ctx, params.id, query)),
  handle(contract.stopOutreach, (ctx, { params }) => stopOutreach(ctx, params.id)),
  handle(contract.undoOutreach, (ctx, { params }) => undoOutreach(ctx, params.id)),
  handle(contract.resumeOutreach, (ctx, { params }) => resumeOutreach(ctx, params.id)),
]
