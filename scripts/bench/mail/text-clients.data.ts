import { folded, longDate, mediumDate, numericDate, phrase, type Scene } from './scene'

/** `quotes` says that the client marks every quoted line, so answers may stand anywhere. */
export type Client = { name: string; quotes: boolean; only?: readonly string[]; render: (scene: Scene) => string }

const paragraphs = (lines: readonly string[]): string => lines.join('\n\n')

const above = ({ top, signature }: Scene): string =>
  [paragraphs(top), top.length > 0 && signature !== null ? `-- \n${signature}` : '']
    .filter((one) => one !== '')
    .join('\n\n')

const marked = (scene: Scene, sign = '> '): string =>
  scene.flow
    .map(({ isOwn, lines }) =>
      isOwn ? `\n${paragraphs(lines)}\n` : lines.map((line) => `${sign}${line}`).join(`\n${sign.trimEnd()}\n`),
    )
    .join('\n')

const plain = ({ flow }: Scene): string => paragraphs(flow.flatMap(({ lines }) => lines))

const bird =
  (intro: (scene: Scene) => string, sign?: string) =>
  (scene: Scene): string =>
    [above(scene), `${intro(scene)}\n${marked(scene, sign)}`].filter((one) => one !== '').join('\n\n')

const flat =
  (intro: (scene: Scene) => string) =>
  (scene: Scene): string =>
    `${above(scene)}\n\n${intro(scene)}\n\n${plain(scene)}\n`

const block = (
  scene: Scene,
  order: readonly ('from' | 'sent' | 'date' | 'to' | 'cc' | 'subject')[],
  from?: string,
): string => {
  const [fromLabel, sent, to, cc, subject, date] = scene.speech.labels
  const colon = scene.speech.code === 'fr' ? ' :' : scene.speech.code.startsWith('zh') ? '：' : ':'
  const rows: Record<(typeof order)[number], string> = {
    from: `${fromLabel}${colon} ${from ?? `${scene.name} <${scene.address}>`}`,
    sent: `${sent}${colon} ${longDate(scene)}`,
    date: `${date}${colon} ${mediumDate(scene)}`,
    to: `${to}${colon} Max Mustermann <max@kunde.example>`,
    cc: `${cc}${colon} Eva <eva@kunde.example>`,
    subject: `${subject}${colon} ${scene.subject}`,
  }
  return order.map((row) => rows[row]).join('\n')
}

const english = ['en']

export const textClients: readonly Client[] = [
  { name: 'gmail', quotes: true, render: bird((scene) => phrase(scene.speech.gmail, scene)) },
  { name: 'gmail, folded', quotes: true, render: bird((scene) => folded(phrase(scene.speech.gmail, scene), 76)) },
  { name: 'apple', quotes: true, render: bird((scene) => `${phrase(scene.speech.apple, scene)}\n`) },
  {
    name: 'ios',
    quotes: true,
    render: (scene) =>
      `${[paragraphs(scene.top), scene.top.length > 0 ? scene.speech.phone : ''].filter((one) => one !== '').join('\n\n')}\n\n> ${phrase(scene.speech.apple, scene)}\n> \n${marked(scene)}`,
  },
  { name: 'thunderbird', quotes: true, render: bird((scene) => phrase(scene.speech.thunderbird, scene)) },
  { name: 'roundcube', quotes: true, render: bird((scene) => phrase(scene.speech.webmail, scene)) },
  { name: 'yahoo', quotes: false, render: flat((scene) => `     ${phrase(scene.speech.yahoo, scene)}  \n `) },
  { name: 'yahoo, marked', quotes: true, render: bird((scene) => phrase(scene.speech.yahoo, scene)) },
  { name: 'outlook', quotes: false, render: flat((scene) => block(scene, ['from', 'sent', 'to', 'cc', 'subject'])) },
  {
    name: 'outlook, no address',
    quotes: false,
    render: flat((scene) => block(scene, ['from', 'sent', 'to', 'subject'], scene.name)),
  },
  {
    name: 'outlook web',
    quotes: false,
    render: flat((scene) => `________________________________\n${block(scene, ['from', 'sent', 'to', 'subject'])}`),
  },
  {
    name: 'outlook mobile',
    quotes: false,
    render: (scene) =>
      `${paragraphs(scene.top)}\n\n${scene.speech.outlookPhone}<https://aka.ms/o0ukef>\n________________________________\n${block(scene, ['from', 'sent', 'to', 'subject'])}\n\n${plain(scene)}`,
  },
  {
    name: 'outlook mac',
    quotes: false,
    render: flat((scene) => block(scene, ['from', 'date', 'to', 'cc', 'subject'])),
  },
  {
    name: 'outlook, stars',
    quotes: false,
    render: flat((scene) => block(scene, ['from', 'sent', 'to', 'subject']).replace(/^([^:：]+[:：])/gm, '*$1*')),
  },
  {
    name: 'original message',
    quotes: false,
    render: flat((scene) => `-----${scene.speech.original}-----\n${block(scene, ['from', 'sent', 'to', 'subject'])}`),
  },
  {
    name: 'original, marked',
    quotes: true,
    render: bird((scene) => `-----${scene.speech.original}-----\n${block(scene, ['from', 'sent', 'to', 'subject'])}\n`),
  },
  {
    name: 'samsung',
    quotes: false,
    render: flat(
      (scene) => `-------- ${scene.speech.original} --------\n${block(scene, ['from', 'date', 'to', 'subject'])}`,
    ),
  },
  {
    name: 'huawei',
    quotes: false,
    render: flat((scene) => `-------- ${scene.speech.original} --------\n${block(scene, ['subject', 'from', 'to'])}`),
  },
  {
    name: 'zimbra',
    quotes: false,
    render: flat((scene) => `----- ${scene.speech.original} -----\n${block(scene, ['from', 'to', 'sent', 'subject'])}`),
  },
  {
    name: 'zimbra, bare',
    quotes: false,
    render: flat((scene) => block(scene, ['from', 'to', 'sent', 'subject'])),
  },
  {
    name: 'gmx',
    quotes: false,
    render: flat((scene) => {
      const [, sent, to, , subject] = scene.speech.labels
      return `${sent}: ${longDate(scene)}\n${scene.speech.labels[0]}: "${scene.name}" <${scene.address}>\n${to}: max@kunde.example\n${subject}: ${scene.subject}`
    }),
  },
  {
    name: 'gmx, marked',
    quotes: true,
    render: bird((scene) => `${block(scene, ['sent', 'from', 'to', 'subject'])}\n`),
  },
  {
    name: 'proton',
    quotes: true,
    render: bird((scene) => `------- ${scene.speech.original} -------\n${phrase(scene.speech.yahoo, scene)}\n`),
  },
  {
    name: 'zoho',
    quotes: false,
    only: english,
    render: flat((scene) => phrase('---- On {w}, {D} {mon} {y} {H}:{mi}:00 +0200 {n} <{a}> wrote ---', scene)),
  },
  {
    name: 'k9',
    quotes: true,
    only: ['en', 'de', 'fr', 'es'],
    render: bird((scene) =>
      phrase(
        {
          en: 'On {month} {d}, {y} {h}:{mi}:00 AM GMT+02:00, {n} <{a}> wrote:',
          de: 'Am {d}. {month} {y} {H}:{mi}:00 MESZ schrieb {n} <{a}>:',
          fr: 'Le {d} {month} {y} {H}:{mi}:00 GMT+02:00, {n} <{a}> a écrit :',
          es: 'El {d} de {month} de {y} {H}:{mi}:00 CEST, {n} <{a}> escribió:',
        }[scene.speech.code] ?? '',
        scene,
      ),
    ),
  },
  {
    name: 'evolution',
    quotes: true,
    only: ['en', 'de', 'fr', 'ru'],
    render: bird((scene) =>
      phrase(
        {
          en: 'On {w}, {y}-{M}-{D} at {H}:{mi} +0200, {n} wrote:',
          de: 'Am {W}, dem {D}.{M}.{y} um {H}:{mi} +0200 schrieb {n}:',
          fr: 'Le {W} {d} {month} {y} à {H}:{mi} +0200, {n} a écrit :',
          ru: 'В {w}, {D}/{M}/{y} в {H}:{mi} +0300, {n} пишет:',
        }[scene.speech.code] ?? '',
        scene,
      ),
    ),
  },
  {
    name: 'kmail',
    quotes: true,
    only: ['en', 'de', 'ru'],
    render: bird((scene) =>
      phrase(
        {
          en: 'On {W}, {d} {month} {y} {H}:{mi}:00 CEST {n} wrote:',
          de: 'Am {W}, {d}. {month} {y}, {H}:{mi}:00 CEST schrieb {n}:',
          ru: 'В письме от {W}, {d} {month} {y} г. {H}:{mi}:00 MSK пользователь {n} написал:',
        }[scene.speech.code] ?? '',
        scene,
      ),
    ),
  },
  {
    name: 'mutt',
    quotes: true,
    only: english,
    render: bird((scene) => phrase('On {w}, {mon} {D}, {y} at {H}:{mi}:00AM +0200, {n} wrote:', scene)),
  },
  {
    name: 'claws',
    quotes: true,
    only: english,
    render: bird((scene) => phrase('On {w}, {d} {mon} {y} {H}:{mi}:00 +0200\n{n} <{a}> wrote:\n', scene)),
  },
  { name: 'gnus', quotes: true, only: english, render: bird((scene) => phrase('{n} <{a}> writes:\n', scene)) },
  {
    name: 'alpine',
    quotes: true,
    only: english,
    render: bird((scene) => phrase('On {w}, {d} {mon} {y}, {n} wrote:\n', scene)),
  },
  {
    name: 'bat',
    quotes: true,
    only: ['en', 'de', 'ru'],
    render: bird(
      (scene) =>
        phrase(
          {
            en: '{W}, {month} {d}, {y}, {h}:{mi}:12 AM, you wrote:\n',
            de: 'Am {W}, {d}. {month} {y} um {H}:{mi} schrieben Sie:\n',
            ru: 'Вы писали {d} {month} {y} г., {H}:{mi}:12:\n',
          }[scene.speech.code] ?? '',
          scene,
        ),
      'AB> ',
    ),
  },
  {
    name: 'horde',
    quotes: true,
    only: ['en', 'de', 'fr', 'es', 'nl', 'pl', 'pt', 'it', 'cs'],
    render: bird((scene) =>
      phrase(
        {
          en: 'Quoting {n} <{a}>:\n',
          de: 'Zitat von {n} <{a}>:\n',
          fr: '{n} <{a}> a écrit :\n',
          es: '{n} <{a}> escribió:\n',
          nl: 'Citeren {n} <{a}>:\n',
          pl: 'Cytowanie {n} <{a}>:\n',
          pt: 'Citando {n} <{a}>:\n',
          it: 'Citando {n} <{a}>:\n',
          cs: 'Cituji {n} <{a}>:\n',
        }[scene.speech.code] ?? '',
        scene,
      ),
    ),
  },
  {
    name: 'groupwise',
    quotes: false,
    render: flat((scene) => phrase('>>> {n} <{a}> {D}.{M}.{y} {h}:{mi} >>>', scene)),
  },
  {
    name: 'groupwise, am',
    quotes: false,
    only: english,
    render: flat((scene) => phrase('>>> "{n}" 5/4/{y} {h}:{mi} AM >>>', scene)),
  },
  {
    name: 'notes',
    quotes: false,
    render: flat((scene) => {
      const [from, , to, , subject, date] = scene.speech.labels
      return `${from}:\t${scene.name} <${scene.address}>\n${to}:\tmax@kunde.example\n${date}:\t${numericDate(scene)}\n${subject}:\t${scene.subject}\n\n________________________________`
    }),
  },
  {
    name: 'inotes',
    quotes: false,
    only: ['en', 'de'],
    render: flat((scene) => {
      const intro =
        scene.speech.code === 'de'
          ? `-----${scene.name}/Firma schrieb: -----`
          : `-----"${scene.name}" <${scene.address}> wrote: -----`
      return `${intro}\n${block(scene, ['to', 'from', 'date', 'subject'])}`
    }),
  },
  {
    name: 'yandex',
    quotes: true,
    only: ['ru', 'uk', 'en', 'tr'],
    render: bird((scene) => phrase('{D}.{M}.{y}, {H}:{mi}, "{n}" <{a}>:', scene)),
  },
  {
    name: 'mailru',
    quotes: true,
    only: ['ru', 'en'],
    render: bird((scene) =>
      scene.speech.code === 'ru'
        ? phrase('{W}, {d} {month} {y}, {H}:{mi} +03:00 от {n} <{a}>:', scene)
        : phrase('{W}, {d} {month} {y}, {H}:{mi} +03:00 from {n} <{a}>:', scene),
    ),
  },
  {
    name: 'spark',
    quotes: true,
    only: ['en', 'de'],
    render: bird((scene) =>
      scene.speech.code === 'de'
        ? phrase('Am {d}. {mon} {y}, {H}:{mi} +0200 schrieb {n} <{a}>:', scene)
        : phrase('On {mon} {d}, {y} at {h}:{mi} AM +0200, {n} <{a}>, wrote:', scene),
    ),
  },
  {
    name: 'airmail',
    quotes: true,
    only: english,
    render: bird((scene) => phrase('On {month} {d}, {y} at {h}:{mi}:00 AM, {n} ({a}) wrote:\n', scene)),
  },
  {
    name: 'front',
    quotes: true,
    only: english,
    render: bird((scene) => phrase('On {month} {d}, {y} at {h}:{mi} AM GMT+2 {a} wrote:\n', scene)),
  },
  {
    name: 'emclient',
    quotes: true,
    only: ['en', 'de'],
    render: bird((scene) => {
      const [from, , to, , subject, date] = scene.speech.labels
      const line = scene.speech.code === 'de' ? 'Originalnachricht' : 'Original Message'
      return `------ ${line} ------\n${from} "${scene.name}" <${scene.address}>\n${to} max@kunde.example\n${date} ${mediumDate(scene)}\n${subject} ${scene.subject}\n`
    }),
  },
  {
    name: 'tutanota',
    quotes: true,
    only: ['en', 'de'],
    render: bird((scene) =>
      scene.speech.code === 'de'
        ? phrase('{d}. {mon} {y}, {H}:{mi} von {a}:\n', scene)
        : phrase('{mon} {d}, {y}, {H}:{mi} by {a}:\n', scene),
    ),
  },
  {
    name: 'naver',
    quotes: false,
    only: ['ko'],
    render: flat((scene) =>
      phrase(
        '-----Original Message-----\nFrom: "{n}"<{a}> \nTo: <max@kunde.example>; \nCc: \nSent: {y}-{M}-{D} (월) {H}:{mi}:00 (GMT+09:00)\nSubject: Re: 램프',
        scene,
      ),
    ),
  },
  {
    name: 'daum',
    quotes: false,
    only: ['ko'],
    render: flat((scene) =>
      phrase(
        '--------- 원본 메일 ---------\n보낸사람: {n} <{a}>\n받는사람 : max@kunde.example\n날짜: {y}년 {m}월 {D}일 월요일, {H}시 {mi}분 00초 +0900\n제목: RE: 램프',
        scene,
      ),
    ),
  },
  {
    name: 'qq',
    quotes: false,
    only: ['zh-CN'],
    render: flat((scene) =>
      phrase(
        '------------------ 原始邮件 ------------------\n发件人: "{n}"<{a}>;\n发送时间: {y}年{m}月{d}日(星期一) 上午{h}:{mi}\n收件人: "max"<max@kunde.example>;\n主题: Re: 灯',
        scene,
      ),
    ),
  },
  {
    name: '163',
    quotes: true,
    only: ['zh-CN', 'en'],
    render: bird(
      (scene) =>
        scene.speech.code === 'en'
          ? phrase('At {y}-{M}-{D} {H}:{mi}:00, "{n}" <{a}> wrote:', scene)
          : phrase('在 {y}-{M}-{D} {H}:{mi}:00，"{n}" <{a}> 写道：', scene),
      '>',
    ),
  },
  {
    name: 'foxmail',
    quotes: false,
    only: ['zh-CN', 'en'],
    render: flat(
      (scene) =>
        `${scene.address}\n \n${block(scene, ['from', scene.speech.code === 'en' ? 'date' : 'sent', 'to', 'subject'])}`,
    ),
  },
  {
    name: 'aol',
    quotes: false,
    only: english,
    render: flat((scene) =>
      phrase(
        `-----Original Message-----\nFrom: {n} <{a}>\nTo: max <max@kunde.example>\nSent: {w}, {mon} {d}, {y} {h}:{mi} am\nSubject: ${scene.subject}`,
        scene,
      ),
    ),
  },
]
