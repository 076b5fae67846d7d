import type { importRefusals } from '@foyer/contract/person-imports'
import type { ByLanguage } from '../../platform/languages'

type Words = {
  file: string
  line: string
  reason: string
  column: (number: number) => string
  reasons: Readonly<Record<(typeof importRefusals)[number], string>> & Readonly<Record<string, string>>
}

/** The file of refused rows: its name, its head, and why. */
export const refusalWords: ByLanguage<Words> = {
  en: {
    file: 'refused',
    line: 'Line',
    reason: 'Why refused',
    column: (number) => `Column ${number}`,
    reasons: {
      noKey: 'There is neither an address nor a phone number to know this person by.',
      notAnAddress: 'This is no e-mail address.',
      twoPersons: 'The addresses or numbers belong to more than one person.',
      taken: 'This address belongs to somebody already.',
      seat: 'Agents are not changed by a file.',
      value: 'This value does not fit.',
      tooMany: 'There would be more than 20 phone numbers.',
    },
  },
  de: {
    file: 'abgelehnt',
    line: 'Zeile',
    reason: 'Warum abgelehnt',
    column: (number) => `Spalte ${number}`,
    reasons: {
      noKey: 'Es fehlt eine Adresse oder Telefonnummer, an der die Person zu erkennen ist.',
      notAnAddress: 'Das ist keine E-Mail-Adresse.',
      twoPersons: 'Die Adressen oder Nummern gehören mehr als einer Person.',
      taken: 'Diese Adresse gehört bereits jemandem.',
      seat: 'Agenten werden nicht durch eine Datei geändert.',
      value: 'Dieser Wert passt nicht.',
      tooMany: 'Es wären mehr als 20 Telefonnummern.',
    },
  },
  es: {
    file: 'rechazadas',
    line: 'Línea',
    reason: 'Motivo del rechazo',
    column: (number) => `Columna ${number}`,
    reasons: {
      noKey: 'Falta una dirección o un teléfono para reconocer a la persona.',
      notAnAddress: 'Esto no es una dirección de correo.',
      twoPersons: 'Las direcciones o los números son de más de una persona.',
      taken: 'Esta dirección ya es de alguien.',
      seat: 'Los agentes no se cambian con un archivo.',
      value: 'Este valor no es válido.',
      tooMany: 'Habría más de 20 números de teléfono.',
    },
  },
  fr: {
    file: 'refusées',
    line: 'Ligne',
    reason: 'Motif du refus',
    column: (number) => `Colonne ${number}`,
    reasons: {
      noKey: 'Il manque une adresse ou un numéro pour reconnaître la personne.',
      notAnAddress: 'Ce n’est pas une adresse e-mail.',
      twoPersons: 'Les adresses ou numéros appartiennent à plusieurs personnes.',
      taken: 'Cette adresse appartient déjà à quelqu’un.',
      seat: 'Un fichier ne modifie pas les agents.',
      value: 'Cette valeur ne convient pas.',
      tooMany: 'Il y aurait plus de 20 numéros de téléphone.',
    },
  },
  it: {
    file: 'rifiutate',
    line: 'Riga',
    reason: 'Motivo del rifiuto',
    column: (number) => `Colonna ${number}`,
    reasons: {
      noKey: 'Manca un indirizzo o un telefono per riconoscere la persona.',
      notAnAddress: 'Questo non è un indirizzo e-mail.',
      twoPersons: 'Gli indirizzi o i numeri sono di più persone.',
      taken: 'Questo indirizzo appartiene già a qualcuno.',
      seat: 'Gli agenti non si modificano con un file.',
      value: 'Questo valore non va bene.',
      tooMany: 'Ci sarebbero più di 20 numeri di telefono.',
    },
  },
  nb: {
    file: 'avvist',
    line: 'Linje',
    reason: 'Hvorfor avvist',
    column: (number) => `Kolonne ${number}`,
    reasons: {
      noKey: 'Det mangler en adresse eller et telefonnummer å kjenne personen på.',
      notAnAddress: 'Dette er ingen e-postadresse.',
      twoPersons: 'Adressene eller numrene tilhører flere personer.',
      taken: 'Denne adressen tilhører noen allerede.',
      seat: 'Agenter endres ikke av en fil.',
      value: 'Denne verdien passer ikke.',
      tooMany: 'Det ville blitt mer enn 20 telefonnumre.',
    },
  },
  pt: {
    file: 'recusadas',
    line: 'Linha',
    reason: 'Motivo da recusa',
    column: (number) => `Coluna ${number}`,
    reasons: {
      noKey: 'Falta um endereço ou telefone para reconhecer a pessoa.',
      notAnAddress: 'Isto não é um endereço de e-mail.',
      twoPersons: 'Os endereços ou números pertencem a mais de uma pessoa.',
      taken: 'Este endereço já pertence a alguém.',
      seat: 'Agentes não são alterados por um arquivo.',
      value: 'Este valor não serve.',
      tooMany: 'Haveria mais de 20 números de telefone.',
    },
  },
  ru: {
    file: 'отклонено',
    line: 'Строка',
    reason: 'Причина отказа',
    column: (number) => `Столбец ${number}`,
    reasons: {
      noKey: 'Нет ни адреса, ни телефона, по которым можно узнать человека.',
      notAnAddress: 'Это не адрес электронной почты.',
      twoPersons: 'Адреса или номера принадлежат нескольким людям.',
      taken: 'Этот адрес уже кому-то принадлежит.',
      seat: 'Агенты не меняются из файла.',
      value: 'Это значение не подходит.',
      tooMany: 'Получилось бы больше 20 номеров.',
    },
  },
}
