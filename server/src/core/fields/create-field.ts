import type { RouteInput } from '@foyer/contract/route'
import type { CustomField, createCustomField } from '@foyer/contract/vocabulary'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { fieldKeyTaken, tooManyFields } from './errors'
import { countFields, insertField } from './field-store'
import { presentField } from './present'
import { readOptions } from './read-options'

const most = 300
/** Values travel as JSON objects, where these keys are refused (`platform/http/read-json.ts`). */
const reserved = ['constructor', 'prototype']

export async function createField(ctx: Ctx, given: RouteInput<typeof createCustomField>['body']): Promise<CustomField> {
  if (reserved.includes(given.key)) throw fieldKeyTaken()
  const options = readOptions(given.kind, given.options)
  if ((await countFields(ctx)) >= most) throw tooManyFields(most)
  const row = await insertField(ctx, {
    id: newId(),
    key: given.key,
    appliesTo: given.appliesTo,
    kind: given.kind,
    names: JSON.stringify(given.names),
    options: JSON.stringify(options),
    position: given.position,
  })
  if (row === null) throw fieldKeyTaken()
  const after = presentField(row)
  await recordSetting(ctx, 'customField', { before: null, after })
  return after
}
