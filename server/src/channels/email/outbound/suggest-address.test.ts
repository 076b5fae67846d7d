import { describe, expect, test } from 'vitest'
import { suggestAddress } from './suggest-address'

describe('what a failed address was meant to be', () => {
  test.each([
    ['lea@atelier-brume.exmaple', ['lea@atelier-brume.example'], [], 'lea@atelier-brume.example', 'ticket'],
    ['Lea@Atelier.example', [], ['lea@atelier.exampel'], 'lea@atelier.exampel', 'person'],
    ['jo@gmial.com', [], [], 'jo@gmail.com', 'domain'],
    ['jo@hotmal.com', [], [], 'jo@hotmail.com', 'domain'],
    ['jo@yaho.com', ['else@where.example'], [], 'jo@yahoo.com', 'domain'],
    ['jo@gone.example', [], ['jo@new.example'], 'jo@new.example', 'person'],
  ] as const)('%s', (failed, ticket, person, address, because) => {
    expect(suggestAddress(failed, { ticket, person })).toEqual({ address, because })
  })

  test.each(['jo@gmail.com', 'jo@company.example', 'jo@x.example'])('nothing for %s', (failed) => {
    expect(suggestAddress(failed, { ticket: [failed, 'somebody@else.example'], person: [failed] })).toBeNull()
  })
})
