import * as contract from '@foyer/contract/people'
import { handle } from '../context'
import { addAddress } from './add-address'
import { changeOrganization } from './change-organization'
import { changePerson } from './change-person'
import { createOrganization } from './create-organization'
import { createPerson } from './create-person'
import { listOrganizations, showOrganization } from './list-organizations'
import { listPersonEvents } from './list-person-events'
import { removeAddress } from './remove-address'
import { showPerson } from './show-person'

export const peopleRoutes = [
  handle(contract.getPerson, (ctx, { params }) => showPerson(ctx, params.id)),
  handle(contract.listPersonEvents, (ctx, { params, query }) => listPersonEvents(ctx, params.id, query)),
  handle(contract.createPerson, (ctx, { body }) => createPerson(ctx, body)),
  handle(contract.changePerson, (ctx, { params, body }) => changePerson(ctx, params.id, body)),
  handle(contract.addPersonAddress, (ctx, { params, body }) => addAddress(ctx, params.id, body.address)),
  handle(contract.removePersonAddress, (ctx, { params }) => removeAddress(ctx, params.id, params.address)),
  handle(contract.listOrganizations, (ctx, { query }) => listOrganizations(ctx, query)),
  handle(contract.getOrganization, (ctx, { params }) => showOrganization(ctx, params.id)),
  handle(contract.createOrganization, (ctx, { body }) => createOrganization(ctx, body)),
  handle(contract.changeOrganization, (ctx, { params, body }) => changeOrganization(ctx, params.id, body)),
]
