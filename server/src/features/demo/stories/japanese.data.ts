import { answers, asks, notes, type Story } from '../story'

export const japaneseStories: readonly Story[] = [
  {
    topic: 'orders',
    type: 'question',
    subjects: ['注文 {order} の配送状況について', '荷物が届きません', '追跡番号 {tracking} の件'],
    tags: ['delivery'],
    turns: [
      asks(
        '{date}に注文した{any}が、[[一週間ほど|数日前から]]「輸送中」のままです。追跡番号は {tracking} です。[[お調べいただけますか。|紛失していないか心配です。]]',
      ),
      notes('Carrier enquiry opened, reference {number}.'),
      answers(
        'ご連絡ありがとうございます。お荷物は{city}の仕分け拠点にあり、スキャンが一度抜けているようです。配送会社に調査を依頼しました。{day}までに必ずこちらからご連絡いたします。',
      ),
      asks('[[早速のお返事ありがとうございます。|わかりました。{day}までお待ちします。]]'),
      answers('今朝、荷物が確認されました。明日お届けの予定です。'),
      asks(
        '[[無事に届きました。ありがとうございました。|届きました。箱は少しへこんでいましたが、中身は問題ありません。]]',
      ),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['お届け先の変更をお願いします（{order}）', '引っ越しのため住所変更'],
    tags: ['address'],
    turns: [
      asks('注文 {order} のお届け先が旧住所のままでした。{city} {street} に変更していただけますか。'),
      answers('変更いたしました。まだ発送前でしたのでご安心ください。会員情報の住所も変更いたしましょうか。'),
      asks('はい、お願いします。[[対応が早くて助かりました。|よろしくお願いいたします。]]'),
      answers('会員情報も変更いたしました。'),
    ],
  },
  {
    topic: 'orders',
    type: 'complaint',
    subjects: ['「配達完了」なのに届いていません', '荷物 {tracking} が見当たりません'],
    tags: ['delivery', 'lost parcel'],
    priority: 'high',
    turns: [
      asks(
        '{date}に「宅配ボックスへ配達完了」とありますが、[[何も入っていません。|管理人さんにも確認しましたが見つかりません。]]どうすればよいでしょうか。',
      ),
      answers(
        'ご不便をおかけして申し訳ございません。配送会社の記録を確認したところ、隣の建物に入れられた可能性がございます。見当たらない場合は、本日あらためてお送りいたします。',
      ),
      asks('隣も確認しましたが、ありませんでした。'),
      answers('本日、速達で再送いたしました。追跡番号は {tracking2} です。'),
      asks('受け取りました。[[丁寧なご対応に感謝します。|ありがとうございました。]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'problem',
    subjects: ['商品が一点足りません', '注文 {order} の不足について'],
    tags: ['missing item'],
    turns: [
      asks('本日荷物が届きましたが、{any}が入っていませんでした。写真を添付します。', 'photo'),
      answers(
        '写真をありがとうございます。発送時の重量から、当店の入れ忘れと判明いたしました。本日、無料でお送りいたします。',
      ),
      asks('[[ありがとうございます。|届きました。]]'),
    ],
  },
  {
    topic: 'orders',
    type: 'order',
    subjects: ['注文 {order} のキャンセル', '二重に注文してしまいました'],
    turns: [
      asks('[[誤って二回注文してしまいました。|型番を間違えました。]]{order} をキャンセルしていただけますか。'),
      answers('キャンセルいたしました。{amount} は数日中にカードへ返金されます。'),
    ],
  },
  {
    topic: 'returns',
    type: 'question',
    subjects: ['{wear}のサイズ交換', 'サイズが合いませんでした'],
    tags: ['sizing', 'exchange'],
    turns: [
      asks(
        '{wear}の{size}サイズを購入しましたが、[[肩が少しきついです。|思ったより小さめでした。]]一つ上のサイズに交換できますか。未使用です。',
      ),
      answers(
        '承知いたしました。一つ上のサイズを十日間お取り置きしております。添付の返送ラベルをご利用ください。',
        'label',
      ),
      asks('本日発送しました。よろしくお願いします。'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['返金がまだ届きません（{order}）', '返品後の返金について'],
    tags: ['refund'],
    priority: 'high',
    turns: [
      asks(
        '{date}に返品し、サイトには「受領済み」とありますが、{amount} の返金がまだです。[[ご確認をお願いします。|いつ頃になりますか。]]',
      ),
      notes('Return booked to {order2} by mistake. Paid out today.'),
      answers('大変お待たせして申し訳ございません。別の注文に登録されておりました。本日返金の手続きをいたしました。'),
      asks('入金を確認しました。ありがとうございました。'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{light}が充電できません', '{light}の保証について'],
    tags: ['warranty'],
    turns: [
      asks(
        '{light}を[[半年ほど|春から]]使っていますが、充電できなくなりました。赤く二回点滅して消えます。注文番号は {order} です。',
      ),
      answers(
        '二回の点滅は、電池の温度が低いか、完全に放電した状態を示します。充電器につないだまま、ボタンを十五秒押し続け、一時間ほどお待ちください。',
      ),
      asks('二度試しましたが、[[変わりません。|三回点滅するようになりました。]]'),
      answers('電池の不良と思われます。明朝、新しいものをお送りいたします。古いものの返送は不要です。'),
      asks('迅速なご対応、ありがとうございます。'),
    ],
  },
  {
    topic: 'returns',
    type: 'complaint',
    subjects: ['破損して届きました', '配送中の傷について'],
    tags: ['damaged'],
    turns: [
      asks(
        '{any}を開封したところ、側面が破損していました。箱の同じ場所に穴がありました。写真をご覧ください。',
        'photo',
      ),
      answers(
        '申し訳ございません。新品を速達でお送りするか、そのままお使いいただき 25% を返金するか、お選びいただけます。',
      ),
      asks('[[新品をお願いします。|このまま使います。]]'),
      answers('承知いたしました。手配いたします。'),
    ],
  },
  {
    topic: 'returns',
    type: 'problem',
    subjects: ['{bag}のファスナーが壊れました', '{bag}の修理'],
    tags: ['repair'],
    turns: [
      asks(
        '{bag}のファスナーが壊れました。二年ほど通勤で使っています。[[修理は可能ですか。|部品だけ購入できますか。]]',
        'photo',
      ),
      answers('五年間は無料で修理しております。十日ほどお預かりいたします。部品と説明書をお送りすることもできます。'),
      asks('部品をお願いします。住所は{city} {street}です。'),
      answers('本日発送いたしました。'),
    ],
  },
  {
    topic: 'invoices',
    type: 'question',
    subjects: ['領収書をお願いします（{order}）', '会社名の入った請求書'],
    tags: ['invoice'],
    turns: [
      asks('注文 {order} の[[領収書|請求書]]を会社名でいただけますか。'),
      answers(
        '{invoice} を添付いたしました。会社名を会員情報に登録しましたので、次回からは自動で入ります。',
        'invoice',
      ),
      asks('確認しました。ありがとうございます。'),
    ],
  },
  {
    topic: 'invoices',
    type: 'complaint',
    subjects: ['二重に請求されています', '{amount} が二回引き落とされました'],
    tags: ['payment'],
    priority: 'high',
    turns: [
      asks('カードの明細に {amount} が二件あります。日付はどちらも{date}です。注文は一件だけです。'),
      answers(
        '一件はお支払い、もう一件はカード会社の仮押さえで、遅くとも{day}までに消えます。残っている場合はご連絡ください。',
      ),
      asks('今朝、消えていました。ありがとうございました。'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['{tyre}は使えますか', 'タイヤの幅について'],
    turns: [
      asks('リムの内幅が 19 mm です。{tyre}は[[取り付けられますか。|どのくらいの空気圧がよいでしょうか。]]'),
      answers(
        '19 mm でしたら 28〜44 mm まで対応いたします。フレームとの隙間は左右 5 mm 以上必要です。空気圧は前 3.2、後ろ 3.6 bar が目安です。',
      ),
      asks('7 mm ありました。[[注文します。|ご丁寧にありがとうございます。]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['{wear}の防水性', '購入前の質問'],
    turns: [
      asks('毎日自転車で通勤しています。{wear}は一時間ほどの雨に耐えられますか。'),
      answers('一時間でしたら問題ございませんが、三時間は難しいです。長い距離には Fathom をおすすめいたします。'),
      asks('率直なご説明、ありがとうございます。[[Fathom にします。|参考になりました。]]'),
    ],
  },
  {
    topic: 'products',
    type: 'question',
    subjects: ['{any}の再入荷', '在庫について'],
    tags: ['stock'],
    turns: [
      asks('{any}は[[いつ頃|今年中に]]再入荷しますか。'),
      answers('{date2}に四十個ほど入荷の予定です。一般販売の前日にお知らせいたします。'),
      asks('楽しみにしています。'),
    ],
  },
  {
    topic: 'website',
    type: 'bug',
    subjects: ['決済画面が終わりません', '支払いができません'],
    tags: ['checkout'],
    priority: 'high',
    turns: [
      asks(
        '「支払う」を押すと読み込みが続いたままです。[[カードを替えても同じでした。|別のブラウザーでも同じです。]]{browser} を使っています。請求されていますか。',
        'log',
      ),
      notes('Payment house outage this morning. Nothing captured.'),
      answers(
        '請求はされておりません。今朝、決済会社に障害がございました。現在は復旧しております。送料無料のコード {number} をご利用ください。',
      ),
      asks('[[無事に購入できました。|ありがとうございます。]]'),
    ],
  },
  {
    topic: 'website',
    type: 'problem',
    subjects: ['ログインできません', 'パスワード再設定のメールが届きません'],
    tags: ['account'],
    turns: [
      asks('パスワードの再設定を[[何度か|昨日から]]試していますが、メールが届きません。'),
      answers('ご登録のアドレスに入力の誤りがございました。修正のうえ、あらためてお送りいたしました。'),
      asks('私の入力ミスでした。ログインできました。'),
    ],
  },
  {
    topic: 'partners',
    type: 'partnership',
    subjects: ['販売店の条件について', '{city}の自転車店です'],
    tags: ['trade'],
    turns: [
      asks(
        '{city}で小さな自転車店を営んでおります。お客様からバッグのお問い合わせが多く、取り扱いを検討しております。条件をお教えください。',
      ),
      answers(
        'ありがとうございます。初回は五万円から、価格表の 30% 引き、三十日後のお支払いでお願いしております。価格表を添付いたします。',
        'invoice',
      ),
      asks('承知しました。社内で検討いたします。'),
    ],
  },
]
