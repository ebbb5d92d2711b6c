import type { DemoThread } from './demo-thread.js';

/** Advice before buying, courses, invoices and praise. */
export const adviceThreads: readonly DemoThread[] = [
  {
    with: { name: 'Chloe Martin', phone: '447700900121' },
    assignee: 'junior',
    minutesAgo: 8,
    isUnread: true,
    lines: [
      { in: 'Which tent would you take for three weeks in Iceland?' },
      { out: 'The Nimbus Storm: four poles, and it stands wind up to 110 km/h.' },
      { out: 'It weighs 2.9 kg, though.' },
      { in: 'That is fine, there are two of us. How is the condensation?' },
    ],
  },
  {
    with: { name: 'Rafael Souza', phone: '5521987650122' },
    assignee: 'junior2',
    minutesAgo: 21,
    isUnread: true,
    lines: [
      { in: 'Vocês têm curso de escalada para iniciantes?' },
      { out: 'Temos! O próximo começa dia 12, aos sábados de manhã.' },
      { in: 'Pode reservar duas vagas para mim?' },
    ],
  },
  {
    with: { name: 'Lena Fischer', phone: '4915228810123', company: 'Kita Regenbogen' },
    assignee: 'senior',
    minutesAgo: 52,
    lines: [
      { in: 'Wir suchen 15 Kinderrucksäcke für unsere Waldgruppe.' },
      { out: 'Schöne Idee! Für Kitas geben wir 20 % Nachlass.' },
      { in: 'Das klingt gut, bitte ein Angebot an die Leitung.' },
      { out: 'Geht heute noch raus.', reaction: '🙏' },
    ],
  },
  {
    with: { name: 'Ahmed Hassan', phone: '201001230124' },
    minutesAgo: 38,
    isUnread: true,
    lines: [
      { in: 'Good evening, do you sell gift cards?' },
      { in: 'It is for my brother, he lives in Toronto' },
    ],
  },
  {
    with: { name: 'Maja Nowak', phone: '48601230125' },
    minutesAgo: 71,
    isUnread: true,
    priority: 'LOW',
    lines: [{ in: 'Cześć! Czy macie raki na but 36?' }],
  },
  {
    with: { name: 'Carlos Mendoza', phone: '5215512340126' },
    assignee: 'junior',
    minutesAgo: 110,
    lines: [
      { in: 'Buenas, ¿la factura puede salir a nombre de mi empresa?' },
      { out: 'Claro que sí, Carlos. ¿Me pasa el RFC?' },
      { in: 'MEC010203AB9' },
      { out: 'Listo, la recibirá en unos minutos.' },
    ],
  },
  {
    with: { name: 'Anna Lindqvist', phone: '46701230127' },
    assignee: 'lead',
    minutesAgo: 150,
    snoozedHours: 18,
    lines: [
      { in: 'Could you tell me when the Arctic parka is back in stock?' },
      { out: 'Next week, most likely on Tuesday. I will write to you.' },
      { in: 'Great, thank you!' },
    ],
  },
  {
    with: { name: 'Thabo Mokoena', phone: '27821230128' },
    assignee: 'junior2',
    minutesAgo: 205,
    lines: [
      { in: 'Howzit! Do the trail shoes run small?' },
      { out: 'Half a size, yes. Most take one half up.' },
      { in: 'Sharp, will order the 10.5', quotesPrevious: true },
    ],
  },
  {
    with: { name: 'Elena Popescu', phone: '40721230129' },
    assignee: 'senior',
    minutesAgo: 330,
    lines: [
      { in: 'Bună ziua, livrați și în România?' },
      { out: 'Bună ziua! Da, în 4-5 zile, 8 € transport.' },
      { in: 'Mulțumesc!' },
      { out: 'Cu plăcere!', status: 'DELIVERED' },
    ],
  },
  {
    with: { name: 'Yuki Sato', phone: '819012340130' },
    status: 'RESOLVED',
    assignee: 'junior2',
    minutesAgo: 510,
    lines: [
      { in: '領収書を再発行していただけますか？' },
      { out: 'かしこまりました。メールでお送りしました。' },
      { in: 'ありがとうございます。' },
    ],
  },
  {
    with: { name: 'Grace Mwangi', phone: '254712340131' },
    status: 'RESOLVED',
    assignee: 'junior',
    minutesAgo: 900,
    lines: [
      { in: 'Just wanted to say the boots are amazing 😍' },
      { out: 'You made our day, Grace! Enjoy Mount Kenya.', reaction: '😂' },
    ],
  },
  {
    with: { name: 'Pierre Dubois', phone: '33639980132' },
    status: 'RESOLVED',
    assignee: 'lead',
    minutesAgo: 1_500,
    lines: [
      { in: 'Le code PRINTEMPS ne marche pas.' },
      { out: 'Il est valable dès 50 € d’achat ; votre panier est à 47 €.' },
      { in: 'Ah, je n’avais pas vu. Merci !' },
    ],
  },
  {
    with: { name: 'Isabella Costa', phone: '5531987650133' },
    status: 'RESOLVED',
    assignee: 'senior',
    minutesAgo: 4_000,
    lines: [
      { in: 'Posso trocar o presente sem nota fiscal?' },
      { out: 'Pode, basta o número do pedido de quem comprou.' },
    ],
  },
  {
    with: { name: 'Oliver Schmidt', phone: '4915228810134' },
    status: 'ARCHIVED',
    assignee: 'lead',
    minutesAgo: 21_000,
    lines: [{ in: 'Bitte keine Werbung mehr.' }, { out: 'Ist notiert, Sie bekommen keine mehr.' }],
  },
  {
    with: { name: 'Sara Haddad', phone: '961701230135' },
    minutesAgo: 1_380,
    isUnread: true,
    priority: 'HIGH',
    lines: [{ in: 'My payment went through twice. Please check order 48377.' }],
  },
  {
    with: { name: 'Liam O’Connor', phone: '353851230136', company: 'Wild Atlantic Guides' },
    assignee: 'senior',
    minutesAgo: 85,
    isUnread: true,
    lines: [
      { in: 'Morning! We need 12 dry bags by the weekend.' },
      { out: 'Morning Liam! 20 or 35 litres?' },
      { in: '35 please. And the invoice to the company this time.' },
    ],
  },
  {
    with: { name: 'Mei Ling Tan', phone: '60121230137' },
    assignee: 'junior',
    minutesAgo: 1_250,
    lines: [
      { in: 'Hi, can I pick the colour of the rope?' },
      { out: 'Sure: orange, blue or neon green.' },
      { in: 'Neon green 💚' },
    ],
  },
  {
    with: { name: 'Victor Petrov', phone: '359881230138' },
    minutesAgo: 3_200,
    isUnread: true,
    lines: [{ in: 'Здравейте, имате ли каталог за 2026?' }],
  },
  {
    with: { name: 'Nina Horvat', phone: '385911230139' },
    assignee: 'junior2',
    minutesAgo: 2_600,
    lines: [
      { in: 'Hello, the size chart link on your site is broken.' },
      { out: 'Thank you for telling us, Nina. It works again now.' },
      { in: 'Super 👌' },
    ],
  },
  {
    with: { name: 'Samuel Adeyemi', phone: '2348031230140' },
    assignee: 'junior',
    minutesAgo: 4,
    lines: [
      { in: 'Good day. Is the solar charger waterproof?' },
      { out: 'Good day Samuel! IPX4: rain is fine, a river is not.', status: 'DELIVERED' },
    ],
  },
];
