import type { FieldRow } from '../../core/fields'

const yes = new Set(['true', '1', 'x', 'yes', 'y', 'ja', 'si', 'sí', 'sì', 'oui', 'sim', 'да'])
const no = new Set(['false', '0', 'no', 'n', 'nein', 'non', 'nei', 'não', 'nao', 'нет'])

/** A cell as the value of an own field; what cannot be read stays text, for the field to refuse. */
export function fieldValueOf({ kind, options }: Pick<FieldRow, 'kind' | 'options'>, cell: string): unknown {
  const known = Array.isArray(options) ? options.map(String) : []
  const option = (text: string) => known.find((one) => one.toLowerCase() === text.trim().toLowerCase()) ?? text.trim()
  switch (kind) {
    case 'number':
      return /^-?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell
    case 'boolean':
      return yes.has(cell.toLowerCase()) ? true : no.has(cell.toLowerCase()) ? false : cell
    case 'date':
      return cell.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
        [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
      )
    case 'choice':
      return option(cell)
    case 'choices':
      return cell
        .split(/[,;|]/)
        .map(option)
        .filter((one) => one !== '')
    default:
      return cell
  }
}
