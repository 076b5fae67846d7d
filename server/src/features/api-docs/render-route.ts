import type { Operation } from '@foyer/contract/openapi'
import { escapeHtml } from '../../platform/html'
import { renderSchema, shortType } from './render-schema'
import { withCode } from './with-code'

export type Route = { method: string; path: string; area: string; operation: Operation }

export function renderRoute(route: Route, url: string): string {
  const { operation } = route
  const parameters = operation.parameters.filter((parameter) => parameter.in !== 'header')
  const body = operation.requestBody?.content['application/json']
  const [status = '', answer] = Object.entries(operation.responses)[0] ?? []
  const answered = Object.values(answer?.content ?? {})[0]?.schema
  const errors = operation['x-errors']
  return `<article class="route" id="${operation.operationId}">
<h3><span class="method ${route.method}">${route.method}</span> <code>${escapeHtml(route.path)}</code></h3>
<p>${escapeHtml(operation.summary)}. ${withCode(operation.description)}</p>
${parameters.length === 0 ? '' : `<h4>Parameters</h4><dl>${parameters.map(renderParameter).join('')}</dl>`}
${body === undefined ? '' : `<h4>Body</h4>${renderSchema(body.schema)}`}
<h4>Call</h4><pre tabindex="0"><code>${escapeHtml(curlOf(route, url))}</code></pre>
<h4>Answer ${status}</h4>${answered === undefined ? '<p>Nothing.</p>' : renderSchema(answered)}
${errors.length === 0 ? '' : `<p>Errors: ${errors.map((code) => `<code>${escapeHtml(code)}</code>`).join(', ')}.</p>`}
</article>`
}

const renderParameter = ({ name, required, schema, description }: Operation['parameters'][number]): string => {
  const words = [shortType(schema), required ? 'required' : '', 'default' in schema ? `default ${schema.default}` : '']
  return `<dt><code>${escapeHtml(name)}</code></dt><dd>${words.filter(Boolean).join(', ')}${
    description === undefined ? '' : `: ${escapeHtml(description)}`
  }</dd>`
}

/** A call that can be pasted; what it needs to know stands in capitals. */
function curlOf({ method, path, operation }: Route, url: string): string {
  const required = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  const query = required.map(({ name }) => `${name}=${name.toUpperCase()}`).join('&')
  const target = path.replace(/\{(\w+)\}/g, (_all, name: string) => name.toUpperCase())
  const schemes = operation.security.flatMap((one) => Object.keys(one))
  const content = operation.requestBody?.content ?? {}
  const json = content['application/json']
  const options = [
    method === 'GET' ? '' : `-X ${method}`,
    schemes.includes('token') ? `-H 'Authorization: Bearer foy_TOKEN'` : '',
    schemes.length > 0 && !schemes.includes('token') ? '-b cookies.txt' : '',
    json === undefined ? '' : `-H 'Content-Type: application/json'`,
    json === undefined ? '' : `-d '${JSON.stringify(json.example ?? {}).replaceAll("'", `'\\''`)}'`,
    '*/*' in content ? '--data-binary @FILE' : '',
  ]
  const address = `'${url}/api/v1${target}${query === '' ? '' : `?${query}`}'`
  return ['curl', ...options.filter(Boolean), address].join(' \\\n  ').replace('curl \\\n  ', 'curl ')
}
