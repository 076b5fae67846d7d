import { describe, expect, test } from 'vitest'
import { AppError } from '../errors'
import { parseTemplate, renderTemplate } from './index'

const variables = ['person.firstName', 'person.name', 'order.number', 'order.link']
const fill = (text: string, data = {}, format: 'html' | 'text' = 'html') =>
  renderTemplate(parseTemplate(text, variables, format), data)

function refused(text: string): AppError {
  try {
    parseTemplate(text, variables)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error(`${text} was not refused`)
}

describe('filling in', () => {
  test('outputs, conditions and the filters of the dialect', () => {
    const data = { person: { firstName: 'ana', name: 'Ana Lopes' }, order: { number: 7 } }
    expect(fill('Hi {{ person.firstName | capitalize }}, #{{order.number}}', data).text).toBe('Hi Ana, #7')
    expect(fill('{% if order.number == 7 %}yes{% else %}no{% endif %}', data).text).toBe('yes')
    expect(fill('{% case order.number %}{% when 7 %}seven{% endcase %}', data).text).toBe('seven')
    expect(fill('{% unless person.name %}-{% endunless %}{{ person.name | truncate: 6 }}', data).text).toBe('Ana...')
    expect(fill('{{ "2026-03-01T10:00:00Z" | date: "%d.%m.%Y" }}').text).toBe('01.03.2026')
  })

  test('HTML is escaped once, whatever the template says; text is not', () => {
    const data = { person: { name: '<img src=x onerror=alert(1)>' } }
    const escaped = '&lt;img src=x onerror=alert(1)&gt;'
    expect(fill('{{ person.name }}', data).text).toBe(escaped)
    expect(fill('{{ person.name | escape }}', data).text).toBe(escaped)
    expect(fill('{{ person.name | default: "<b>" }}', {}).text).toBe('&lt;b&gt;')
    expect(fill('{{ person.name }}', data, 'text').text).toBe('<img src=x onerror=alert(1)>')
  })

  test('names what stayed empty, but not where a default or a condition took care', () => {
    expect(fill('Hi {{ person.firstName }}, {{ person.name }}', { person: { name: 'Ana' } }).missing).toEqual([
      'person.firstName',
    ])
    expect(fill('Hi {{ person.firstName | default: "there" }}').missing).toEqual([])
    expect(fill('{% if person.firstName %}Hi {{ person.firstName }}{% endif %}').missing).toEqual([])
    expect(fill('{{ person.name }} {{ person.name | upcase }}', { person: { name: ' ' } }).missing).toEqual([
      'person.name',
    ])
  })

  test('a typed || is kept as default, quoted bars and trim marks stay', () => {
    const template = parseTemplate('Hi {{- person.firstName || "you || me" -}} !', variables)
    expect(template.source).toBe('Hi {{- person.firstName | default: "you || me" -}} !')
    expect(renderTemplate(template, {}).text).toBe('Hiyou || me!')
    expect(parseTemplate(template.source, variables).source).toBe(template.source)
  })
})

describe('refused on reading', () => {
  test('an unknown variable, by name and line', () => {
    const error = refused('Hi {{ person.name }}\n{{ person.phone }}')
    expect(error).toMatchObject({ kind: 'invalid', code: 'template.invalid' })
    expect(error.details).toMatchObject({ variable: 'person.phone', line: 2 })
  })

  test.each([
    '{{ constructor }}',
    '{{ person.constructor }}',
    '{{ person.__proto__ }}',
    '{{ person }}',
    '{{ person.name.size }}',
    '{{ person[order.number] }}',
    '{{ person.name | default: secret.key }}',
    '{% if secret %}{% endif %}',
    '{% case secret %}{% when 1 %}{% endcase %}',
  ])('a name beyond the list: %s', (text) => {
    expect(refused(text).details.variable).toBeTypeOf('string')
  })

  test.each([
    '{% for x in (1..9) %}{% endfor %}',
    '{% include "file" %}',
    '{% render "file" %}',
    '{% layout "file" %}',
    '{% assign a = 1 %}',
    '{% capture a %}{% endcapture %}',
    '{% raw %}{{ x }}{% endraw %}',
    '{% liquid echo person.name %}',
    '{{ person.name | raw }}',
    '{{ person.name | append: "x" }}',
    '{{ person.name | foyer_output: 1 }}',
    '{{ person.name',
    '{% if person.name %}',
    '{{ }}',
    '{{ (1..300000) }}',
    '{{ "now" | date: "%99999999d" }}',
    '{{ "now" | date: "%H", "Nowhere/City" }}',
    'x'.repeat(64 * 1024 + 1),
  ])('what the dialect lacks or a limit forbids: %.40s', (text) => {
    expect(refused(text).code).toBe('template.invalid')
  })
})

test('inherited properties of the data are never reached', () => {
  const template = parseTemplate('[{{ person.name }}]', variables)
  expect(renderTemplate(template, { person: Object.create({ name: 'inherited' }) }).text).toBe('[]')
})

test('a result that grows beyond the limit is refused', () => {
  const template = parseTemplate('{{ person.name }}'.repeat(200), variables)
  expect(() => renderTemplate(template, { person: { name: 'x'.repeat(2000) } })).toThrow(/limit|longer/)
})
