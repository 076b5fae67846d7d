import { describe, expect, test } from 'vitest'
import { aDraft, aMail, continued, someFacts } from '../../../../test/mail/drafts'
import { detectAutomatic } from './detect-automatic'

type Mail = readonly [subject: string, text: string, headers?: Readonly<Record<string, string>>, envelopeFrom?: string]

const coded = (subject: string): string =>
  /^[\x20-\x7e]*$/.test(subject) ? subject : `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`

function autoOf([subject, text, headers = {}, envelopeFrom = 'anna@kunde.example']: Mail): string | null {
  const raw = aMail({ Subject: coded(subject), 'Content-Type': 'text/plain; charset=utf-8', ...headers }, text)
  return continued(detectAutomatic.run(aDraft(raw, { envelope: { from: envelopeFrom } }), someFacts())).auto
}

const answering = { 'In-Reply-To': '<q1@desk.example>' }

const byItself: readonly Mail[] = [
  ['Re: Lamp (Out of office)', 'I am out of office until Monday.'],
  ['Lamp [Out of Office]', 'I am out of the office until Monday and will reply then.'],
  ['OOO - back Monday', 'I am out of office until Monday.'],
  ['Out of office until 12 May', 'I am on annual leave.'],
  ['Away from the office', 'I will be away from the office until May 12.'],
  ['On vacation until May 12', 'I am on vacation.'],
  ['Vacation Reply', 'I am on vacation'],
  ['Urlaub bis 12.5.', 'Ich bin bis 12.5. im Urlaub.'],
  ['Betriebsferien', 'Wir haben vom 4. bis 12. Mai Betriebsferien. Ihre E-Mail wird nicht weitergeleitet.', answering],
  ['In Elternzeit', 'Ich bin bis März 2027 in Elternzeit.', answering],
  ['Parental leave', 'I am on parental leave until March.', answering],
  ['Maternity leave', 'I am currently on maternity leave.', answering],
  ['Autoreply', 'Thank you for your mail. We will answer soon.', answering],
  ['Auto-Reply from Max', 'I am travelling.', answering],
  ['Automatic Reply', 'x', answering],
  ['[Auto-Reply] Re: Lamp', 'x', answering],
  ['Automatic response: Lamp', 'x', {}, ''],
  ['[자동응답] 램프', '부재중입니다.', answering],
  ['[부재중 알림] 램프', '휴가 중입니다.'],
  ['Автоответ: Лампа', 'Здравствуйте! Ваше письмо получено.', answering],
  ['Я в отпуске', 'Я в отпуске до 12 мая.'],
  ['Отсутствую до 12 мая', 'Я отсутствую в офисе.'],
  ['Abwesenheitsnotiz', 'Ich bin im Urlaub'],
  ['Nicht im Büro: Lampe', 'Ich bin heute nicht im Büro'],
  ["Message d'absence", "Je suis absent jusqu'au 12 mai."],
  ['Absent(e) : Lampe', 'Je suis absente'],
  ['Congés', "Je suis en congés jusqu'au 12 mai.", answering],
  ['Vacaciones', 'Estoy de vacaciones hasta el 12 de mayo.', answering],
  ['Fuori ufficio', 'Sono fuori ufficio'],
  ['Ferie', 'Sono in ferie fino al 12 maggio.', answering],
  ['Férias', 'Estou de férias até 12 de maio.', answering],
  ['Vakantie', 'Ik ben met vakantie tot 12 mei.', answering],
  ['Urlop', 'Jestem na urlopie do 12 maja.', answering],
  ['Dovolená', 'Do 12. května mám dovolenou.', answering],
  ['Semester', 'Jag har semester till den 12 maj.', answering],
  ['Ferie', 'Jeg har ferie til 12. mai.', answering],
  ['Loma', 'Olen lomalla 12.5. asti.', answering],
  ['Szabadság', 'Szabadságon vagyok május 12-ig.', answering],
  ['Concediu', 'Sunt în concediu până pe 12 mai.', answering],
  ['İzindeyim', "12 Mayıs'a kadar izindeyim.", answering],
  ['不在のお知らせ', '5月12日まで不在にしております。'],
  ['【自動返信】お問い合わせありがとうございます', 'このメールは自動送信されています。'],
  ['自动回复: 灯', '我正在休假'],
  ['休假通知', '我正在休假，5月12日回来。', answering],
  [
    'Re: Lamp',
    'Hello,\n\nI am currently out of the office and will return on 12 May. This is an automatic reply.',
    answering,
    '',
  ],
  ['Re: Lamp', 'Ich bin bis zum 12. Mai nicht im Büro. Diese Nachricht wurde automatisch erstellt.', answering, ''],
  [
    'Max Mustermann no longer works at Kunde GmbH',
    'Please contact office@kunde.example. This is an automated response.',
    answering,
  ],
  [
    'Thank you for your email',
    'This is an automatic reply. We have received your message and will get back to you.',
    answering,
  ],
  [
    'We have received your request (#4711)',
    'Please do not reply, this is an automatically generated confirmation.',
    { From: 'Support <no-reply@other.example>' },
  ],
  [
    'Ihre Bestellung 4711',
    'Diese E-Mail wurde automatisch erzeugt. Bitte antworten Sie nicht auf diese E-Mail.',
    { From: 'Shop <noreply@shop.example>' },
  ],
  ['Your statement is ready', 'Do not reply to this e-mail.', { From: 'Bank <do-not-reply@bank.example>' }],
  ['Your parcel is on its way', 'Track it here.', { From: 'Parcel <notifications@parcel.example>', 'X-SG-EID': 'abc' }],
  [
    'Report domain: desk.example Submitter: google.com Report-ID: <123>',
    '',
    { From: 'noreply-dmarc-support@google.com' },
  ],
  [
    'Report Domain: desk.example Submitter: mail.ru Report-ID: 12345',
    'This is a DMARC aggregate report',
    { From: 'dmarc_support@corp.mail.ru' },
  ],
  [
    'Report Domain: desk.example Submitter: google.com Report-ID: <2026.05.04T00.00.00Z+desk.example@google.com>',
    'This is an aggregate TLS report from google.com',
    {
      From: 'noreply-smtp-tls-reporting@google.com',
      'TLS-Report-Domain': 'desk.example',
      'TLS-Report-Submitter': 'google.com',
      'Content-Type': 'multipart/report; report-type="tlsrpt"; boundary="bb"',
    },
  ],
]

const byPersons: readonly Mail[] = [
  // Somebody has to look at what a filter asks; nothing answers it (email.md 2.3).
  ['Please confirm your message', 'To deliver your mail, click this link.', { 'X-Challenge-Response': 'yes' }],
  ['Re: Lamp [confirm]', 'Your message is held until you reply to this one.', { 'X-TMDA-Fingerprint': 'abc' }],
  ['Automatic gate broken', 'The automatic gate is broken.'],
  ['Re: Out of office', 'Thanks, I will wait until you are back.'],
  ['Re: Automatic reply: Lamp', 'Ok, thank you.', answering],
  ['Lamp', 'I am out of the office next week, can you deliver on Monday?'],
  ['Delivery date', 'Ich bin bis Freitag im Urlaub, bitte liefern Sie danach.', answering],
  [
    'Re: Delivery date',
    'I will be on vacation until May 12, please deliver after that. Please do not reply by phone.',
    answering,
  ],
  ['Urlaubsvertretung', 'Ich vertrete Frau Müller, die im Urlaub ist.'],
  ['Vacation home lamp', 'The lamp is broken in our vacation home.'],
  ['Ferienwohnung', 'Die Lampe ist kaputt.'],
  ['Ferie', 'Vorrei sapere se siete aperti durante le ferie.'],
  ['Vacaciones', '¿Abren ustedes en vacaciones?'],
  ['Urlaub', 'Wann haben Sie Urlaub?'],
  ['Semester', 'När börjar semester?'],
  ['Congés', 'Bonjour, quand êtes-vous en congés ?'],
  ['Parental leave', 'How do I apply for parental leave?'],
  [
    'Contact form',
    'Name: Eva\nMail: eva@kunde.example\nThe lamp is broken.',
    { From: 'Website <noreply@web.example>', 'Reply-To': 'eva@kunde.example' },
  ],
  [
    'Contact form',
    'Name: Eva\nThis message was sent automatically by the form. The lamp is broken.',
    { From: 'Website <noreply@web.example>', 'Reply-To': 'eva@kunde.example' },
  ],
  ['Lamp', 'Via sendgrid but a person', { 'X-SG-EID': 'abc' }],
  ['Lamp', 'x', { 'X-TMDA-Fingerprint': 'abc' }],
  ['Report domain names to buy', 'Which domains do you own?'],
  ['Please confirm your message about the lamp', 'Can you confirm?'],
  ['Vacation', 'Hi, I need a lamp for my vacation.'],
  ['Away', 'Are you away?'],
  ['Abwesenheit', 'Guten Tag, wie melde ich eine Abwesenheit im System?'],
  ['Automatische Antwort deaktivieren', 'Wie kann ich die automatische Antwort deaktivieren?'],
  ['Réponse automatique', 'Comment activer la réponse automatique ?'],
  ['不在票', '不在票が入っていました。'],

  [
    'Re: Lamp',
    'Your shop only ever answers me with this. Can a person help?\n\n> This is an automatic reply. We have received your message.',
    answering,
  ],
  [
    'RE: Lamp',
    'Can a person help?\n\nFrom: Support <support@desk.example>\nSent: Monday, May 4, 2026 10:12 AM\nTo: Anna\nSubject: Lamp\n\nThis is an automatic reply. We have received your message.',
    answering,
  ],
  ['Re: Lamp', 'I got "this is an automatic reply" three times now.', answering],
]

describe('programs without a header that says so', () => {
  test.for(byItself)('%s: %s', (mail) => {
    expect(autoOf(mail)).not.toBeNull()
  })
})

describe('people who sound like them', () => {
  test.for(byPersons)('%s: %s', (mail) => {
    expect(autoOf(mail)).toBeNull()
  })
})
