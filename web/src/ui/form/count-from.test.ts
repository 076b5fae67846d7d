import { createFormControl } from 'react-hook-form'
import { expect, test } from 'vitest'
import { countFrom } from './count-from'
import { hasField, placeFindings } from './place-findings'

test('what is changed while a save runs is kept and is still a change', () => {
  const form = createFormControl({ defaultValues: { name: 'Ann', notes: '', fields: { size: 'S', colour: 'red' } } })
  let dirty: object = {}
  form.subscribe({ formState: { dirtyFields: true }, callback: ({ dirtyFields }) => (dirty = { ...dirtyFields }) })
  form.setValue('name', 'Ann Lee', { shouldDirty: true })
  const submitted = structuredClone(form.getValues())
  form.setValue('notes', 'Calls on Mondays', { shouldDirty: true })
  form.setValue('fields.size', 'M', { shouldDirty: true })
  countFrom(form, submitted)
  expect(form.getValues()).toEqual({ name: 'Ann Lee', notes: 'Calls on Mondays', fields: { size: 'M', colour: 'red' } })
  expect(dirty).toMatchObject({ notes: true, fields: { size: true } })
  expect(dirty).not.toHaveProperty('name')
  form.reset()
  expect(form.getValues()).toEqual(submitted)
})

test('a finding without a field on the page is said in words, the others at their fields', () => {
  const name = { path: 'name', message: 'Too long.' }
  const zone = { path: 'timeZone', message: 'Unknown.' }
  const isField = (path: string) => path === 'name'
  expect(placeFindings([name, zone], isField)).toEqual({ atFields: [name], elsewhere: 'timeZone: Unknown.' })
  expect(placeFindings([name], isField)).toEqual({ atFields: [name], elsewhere: null })
  expect(placeFindings([], isField)).toEqual({ atFields: [], elsewhere: '' })
})

test('only a control that is on the page counts as a field', () => {
  const form = createFormControl<{ name: string; fields: { size: string } }>()
  form.register('fields.size')
  expect(hasField(form, 'name')).toBe(false)
  expect(hasField(form, 'fields')).toBe(false)
  expect(hasField(form, 'fields.size')).toBe(true)
  expect(hasField(form, '')).toBe(false)
})
