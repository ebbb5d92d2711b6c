import type { DemoThread } from './demo-thread.js';

/** Acme sells outdoor gear: orders, deliveries, returns. */
export const orderThreads: readonly DemoThread[] = [
  {
    with: { name: 'Amina Okafor', phone: '447700900101' },
    assignee: 'junior',
    minutesAgo: 2,
    isUnread: true,
    lines: [
      { in: 'Hi, I ordered the Ridge 45 backpack on Monday. Any idea when it ships?' },
      { out: 'Hello Amina! Let me look that up for you.' },
      {
        out: 'It left our warehouse this morning. You will get the tracking link tonight.',
        reaction: '🎉',
      },
      { in: 'Brilliant. Can I still change the delivery address?' },
      { in: 'It should go to my office instead', quotesPrevious: true },
    ],
  },
  {
    with: { name: 'Lucas Moreira', phone: '5511987650102' },
    assignee: 'junior',
    minutesAgo: 11,
    isUnread: true,
    lines: [
      { in: 'Oi, boa tarde! A barraca Nimbus tem na cor verde?' },
      { out: 'Boa tarde, Lucas! Temos sim, restam 4 unidades.' },
      { in: 'Que ótimo! Vocês entregam em Campinas até sexta?' },
    ],
  },
  {
    with: { name: 'Sophie Laurent', phone: '33639980103' },
    assignee: 'senior',
    priority: 'HIGH',
    minutesAgo: 19,
    isUnread: true,
    lines: [
      { in: 'Bonjour, le colis est arrivé mais le réchaud est cassé 😕' },
      { out: 'Bonjour Sophie, je suis désolée. Pouvez-vous m’envoyer une photo ?' },
      { in: 'La grille est tordue et le robinet ne ferme plus.' },
      { out: 'Merci. Je vous envoie un réchaud neuf dès aujourd’hui, sans frais.' },
      { in: 'Merci beaucoup ! Dois-je renvoyer l’ancien ?' },
    ],
  },
  {
    with: { name: 'Jonas Weber', phone: '4915228810104', company: 'Weber Bergtouren' },
    assignee: 'lead',
    priority: 'URGENT',
    minutesAgo: 27,
    isUnread: true,
    lines: [
      { in: 'Guten Morgen, wir haben 30 Stirnlampen bestellt und nur 20 bekommen.' },
      { out: 'Guten Morgen Herr Weber, das kläre ich sofort mit dem Lager.' },
      { in: 'Bitte, die Tour beginnt am Donnerstag.' },
    ],
  },
  {
    with: { name: 'Priya Nair', phone: '919845010105' },
    assignee: 'junior2',
    minutesAgo: 44,
    lines: [
      { in: 'Hello, what is your return policy for shoes?' },
      { out: 'Hi Priya! 60 days, as long as they have only been worn indoors.' },
      { in: 'Perfect, they are half a size too small.' },
      {
        out: 'I have just e-mailed you a return label. Would you like 39.5 instead?',
        status: 'DELIVERED',
      },
    ],
  },
  {
    with: { name: 'Diego Fernández', phone: '34612340106' },
    minutesAgo: 6,
    isUnread: true,
    lines: [
      { in: 'Hola, ¿tenéis el saco de dormir Polar -10 en talla larga?' },
      { in: '¿Y cuánto tarda el envío a Sevilla?' },
    ],
  },
  {
    with: { name: 'Hannah Kim', phone: '15550100107' },
    minutesAgo: 15,
    isUnread: true,
    lines: [{ in: 'hey! is the black friday discount already live??' }],
  },
  {
    with: { name: 'محمد العلي', phone: '971501230108' },
    minutesAgo: 33,
    isUnread: true,
    lines: [
      { in: 'السلام عليكم، هل يتوفر لديكم حذاء المشي مقاس ٤٣؟' },
      { in: 'وكم تكلفة الشحن إلى دبي؟' },
    ],
  },
  {
    with: { name: 'Giulia Rossi', phone: '393510010109' },
    assignee: 'senior',
    minutesAgo: 68,
    lines: [
      { in: 'Buongiorno, vorrei annullare l’ordine 48213.' },
      { out: 'Buongiorno Giulia! Fatto: il rimborso arriva entro 3 giorni lavorativi.' },
      { in: 'Gentilissimi, grazie!' },
      { out: 'A presto 👋', status: 'DELIVERED' },
    ],
  },
  {
    with: { name: 'Tom Becker', phone: '4915228810110' },
    assignee: 'junior',
    minutesAgo: 95,
    lines: [
      { in: 'Passt der Kocher auf die Kartusche von Primus?' },
      { out: 'Ja, alle Schraubkartuschen nach EN 417 passen.', reaction: '👍' },
    ],
  },
  {
    with: { name: 'Wei Chen', phone: '6591230111', company: 'Peak Adventures' },
    assignee: 'lead',
    minutesAgo: 130,
    lines: [
      { in: '你好，我们想批量采购登山杖，50 对有折扣吗？' },
      { out: '您好！50 对以上可以打八五折，需要报价单吗？' },
      { in: '需要，请发到我的邮箱。谢谢！' },
      { out: '已经发送，请查收。', status: 'SENT' },
    ],
  },
  {
    with: { name: 'Olivia Brown', phone: '447700900112' },
    assignee: 'junior2',
    minutesAgo: 180,
    lines: [
      { in: 'My tracking number does not work: AC4471902GB' },
      { out: 'Sorry about that, Olivia. The carrier activates it in the evening.' },
      { in: 'Ok, will try later' },
    ],
  },
  {
    with: { name: 'Kenji Tanaka', phone: '819012340113' },
    assignee: 'senior',
    minutesAgo: 240,
    lines: [
      { in: 'レインジャケットの修理はできますか？' },
      { out: 'はい、承っております。写真をお送りいただけますか。' },
      { in: '明日送ります。' },
    ],
  },
  {
    with: { name: 'Fatou Diop', phone: '221771230114' },
    status: 'RESOLVED',
    assignee: 'junior',
    minutesAgo: 400,
    lines: [
      { in: 'Bonsoir, avez-vous reçu mon virement ?' },
      { out: 'Bonsoir Fatou, oui, il est arrivé ce matin. La commande part demain.' },
      { in: 'Super, merci 🙏' },
    ],
  },
  {
    with: { name: 'Emma Johansson', phone: '46701230115' },
    status: 'RESOLVED',
    assignee: 'senior',
    minutesAgo: 620,
    lines: [
      { in: 'Hej! Kan jag hämta i butiken i stället?' },
      { out: 'Hej Emma! Självklart, den ligger redo från klockan 15.' },
      { in: 'Toppen!' },
    ],
  },
  {
    with: { name: 'Marcus Lee', phone: '15550100116' },
    status: 'RESOLVED',
    assignee: 'lead',
    minutesAgo: 1_900,
    lines: [
      { in: 'The zipper on my Summit jacket broke after two weeks.' },
      { out: 'That should not happen. We will replace it; keep the old one.', reaction: '❤️' },
      { in: 'Wow, thanks!' },
    ],
  },
  {
    with: { name: 'Zofia Kowalska', phone: '48601230117' },
    status: 'ARCHIVED',
    assignee: 'junior2',
    minutesAgo: 12_000,
    lines: [
      { in: 'Dzień dobry, czy wysyłacie do Polski?' },
      { out: 'Dzień dobry! Tak, przesyłka kosztuje 6 € i trwa 3–4 dni.' },
    ],
  },
  {
    with: { name: 'Daniel Cohen', phone: '972541230118' },
    minutesAgo: 1_700,
    isUnread: true,
    lines: [
      { in: 'Is there a warranty on the water filter?' },
      { in: 'Anyone there?', afterHours: 2 },
    ],
  },
  {
    with: { name: 'Ines Carvalho', phone: '351912340119' },
    assignee: 'junior',
    minutesAgo: 2_300,
    lines: [
      { in: 'Boa noite, a minha encomenda veio sem a fatura.' },
      { out: 'Boa noite, Inês! Enviámos a fatura por e-mail.' },
      { out: 'Chegou tudo bem?', afterHours: 30, status: 'FAILED' },
    ],
  },
  {
    with: { name: 'Noah Williams', phone: '15550100120' },
    assignee: 'senior',
    minutesAgo: 300,
    lines: [
      { in: 'Can you ship to a PO box?' },
      { out: 'We can, with USPS Priority. Shall I change your order?', status: 'UNKNOWN' },
    ],
  },
];
