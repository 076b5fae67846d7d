import { expect, test } from 'vitest'
import { fittingColumns, plainColumns } from './table-columns'

test('with much room all columns of a plain list stand there, with little the due date is a chip', () => {
  expect(fittingColumns(plainColumns, true)).toEqual({
    shown: ['status', 'assignee', 'due', 'waiting'],
    template: '15rem minmax(0, 1fr) 11rem 9rem 7rem 5rem',
  })
  expect(fittingColumns(plainColumns, false)).toEqual({
    shown: ['status', 'assignee', 'waiting'],
    template: '12rem minmax(0, 1fr) 8.5rem 8rem 4.5rem',
  })
})

test('columns that no longer fit are left out, but not the waiting; the order is the view’s', () => {
  const many = ['mailbox', 'team', 'status', 'type', 'waiting', 'priority'] as const
  expect(fittingColumns(many, true).shown).toEqual(['mailbox', 'team', 'status', 'waiting'])
  expect(fittingColumns(many, false).shown).toEqual(['team', 'status', 'waiting'])
  expect(fittingColumns([], true).template).toBe('15rem minmax(0, 1fr)')
})
