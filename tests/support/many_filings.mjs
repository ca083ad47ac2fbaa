// Any number of invented ownership filings: the same number gives the same bytes on every machine. Forms 3, 4, 5 and their
// amendments, bare XML, full submissions and the SEC's HTML page, one owner or several, shares and derivatives. Each comes
// with the facts it was made of, so that a test knows what must be read without having read it.
//
//   for (const { name, text, facts } of manyFilings(10_000)) …
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(new URL('../../site/samples/open-market-purchase.htm', import.meta.url), 'utf8');

const syllables = ['Al', 'Bren', 'Cor', 'Dun', 'Es', 'Fen', 'Gar', 'Hal', 'Is', 'Jor', 'Kel', 'Lor', 'Mar', 'Nor', 'Os', 'Pel'];
const endings = ['wick', 'ford', 'mere', 'stead', 'by', 'holm', 'gate', 'combe', 'ness', 'thorpe', 'well', 'dale'];
const given = ['Ada', 'Bram', 'Chidi', 'Dorte', 'Emeka', 'Freja', 'Goran', 'Hana', 'Ilse', 'Jonas', 'Kiri', 'Linnéa', 'Mads', 'Nura'];
const trades = ['Foods', 'Robotics', 'Ferries', 'Grain', 'Lantern Works', 'Optics', 'Bancorp', 'R&D Labs', 'Textiles', 'Hydro'];
const kinds = ['Inc.', 'Corp', 'plc', 'Co.', 'Holdings, Inc.', 'N.V.'];
const classes = ['Common Stock', 'Class A Common Stock', 'Ordinary Shares', 'Common Stock, par value $0.01', 'American Depositary Shares'];
const natures = ['By spouse', 'By family trust', 'By 401(k) plan', "By daughter's trust", 'See footnote'];
const notes = [
  'The price is an average, weighted by size; the lots were bought at prices from $6.38 to $6.47.',
  'Held by a trust of which the reporting person is a trustee & beneficiary.',
  'Vests in four equal yearly parts, the first on the date stated.',
  'Made under a written plan "of the year before".',
  '=SUM(A1:A9) is how this note begins, and a spreadsheet must not run it.',
];

/** Numbers that look random and are not: mulberry32. */
function numbers(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, between: (low, high) => low + below(high - low + 1), one: (list) => list[below(list.length)], chance: (share) => next() < share };
}

const two = (n) => String(n).padStart(2, '0');
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const compact = (date) => date.replaceAll('-', '');

const issuerOf = (n) => {
  const random = numbers(n + 0x51ed);
  const name = `${random.one(syllables)}${random.one(endings)} ${random.one(trades)} ${random.one(kinds)}`;
  return { cik: String(9_000_000 + n).padStart(10, '0'), name, symbol: name.slice(0, 3).toUpperCase() + String.fromCharCode(65 + (n % 26)) };
};

const ownerOf = (n) => {
  const random = numbers(n + 0xa11ce);
  return {
    cik: String(8_000_000 + n).padStart(10, '0'),
    name: `${random.one(syllables)}${random.one(endings)} ${random.one(given)} ${String.fromCharCode(65 + random.below(26))}`,
    street: `${random.between(1, 999)} ${random.one(syllables).toUpperCase()} ROAD`,
    city: random.one(syllables).toUpperCase() + random.one(endings).toUpperCase(),
    state: random.one(['ME', 'OH', 'WA', 'KS', 'TX']),
    zip: String(random.between(10_000, 99_999)),
    director: random.chance(0.6),
    title: random.chance(0.5) ? random.one(['CEO', 'CFO', 'EVP, Operations', 'General Counsel']) : '',
  };
};

/** What kind of filing the number gives: most are Form 4 as XML, as on EDGAR. */
const variants = ['4', '4', '4', '4 option', '4', '4 submission', '3', '4 joint', '4', '4/A', '4 option', '4 long', '5', '3/A submission', '4 page', '5/A'];

/** The facts of filing `n`: what its tables must hold. */
function factsOf(n) {
  const variant = variants[n % variants.length];
  const random = numbers(n + 1);
  const form = variant.split(' ')[0];
  const year = random.between(2006, 2026);
  const date = `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  const owners = variant.endsWith('joint') ? random.between(2, 5) : 1;
  const security = random.one(classes);
  const isHolding = form.startsWith('3');
  const trades = isHolding ? 0 : variant.endsWith('long') ? random.between(12, 30) : variant.endsWith('option') ? 2 : random.between(1, 4);
  const facts = {
    variant,
    form,
    date,
    accession: `${String(9_000_000 + (n % 500)).padStart(10, '0')}-${two(year % 100)}-${String(n % 1_000_000).padStart(6, '0')}`,
    issuer: issuerOf(random.below(400)),
    owners: Array.from({ length: owners }, () => ownerOf(random.below(5_000))),
    transactions: [],
    holdings: [],
    options: [],
    footnotes: [],
    remarks: random.chance(0.2) ? 'Exhibit 24 was filed before & stands.' : '',
  };
  for (let i = 0; i < trades; i++) {
    const price = random.chance(0.85) ? (random.between(50, 60_000) / 100).toFixed(random.one([2, 2, 2, 4])) : '';
    if (price === '' || random.chance(0.2)) facts.footnotes.push(random.one(notes));
    facts.transactions.push({
      security,
      date,
      code: variant.endsWith('option') ? 'MS'[i % 2] : random.one(['P', 'S', 'S', 'A', 'F', 'G']),
      shares: random.chance(0.9) ? String(random.between(1, 90_000)) : (random.between(1, 9_000_000) / 1000).toFixed(3),
      price,
      note: facts.footnotes.length > 0 && (price === '' || random.chance(0.5)) ? `F${facts.footnotes.length}` : '',
      acquired: random.chance(0.5),
      after: String(random.between(0, 4_000_000)),
    });
  }
  for (let i = isHolding ? random.between(1, 5) : random.below(2); i > 0; i--) {
    facts.holdings.push({ security, shares: String(random.between(1, 2_000_000)), nature: random.chance(0.5) ? random.one(natures) : '' });
  }
  for (let i = variant.endsWith('option') ? random.between(1, 2) : 0; i > 0; i--) {
    facts.options.push({ price: (random.between(100, 9_900) / 100).toFixed(2), shares: String(random.between(100, 50_000)), underlying: security, expires: `${year + 8}-02-28`, date });
  }
  return facts;
}

const value = (name, text, note = '') => {
  const inner = `${text === '' ? '' : `<value>${escape(text)}</value>`}${note === '' ? '' : `<footnoteId id="${note}"/>`}`;
  return `<${name}>${inner}</${name}>`;
};
const owned = (shares) => `<postTransactionAmounts>${value('sharesOwnedFollowingTransaction', shares)}</postTransactionAmounts>`;
const nature = (text) =>
  `<ownershipNature>${value('directOrIndirectOwnership', text === '' ? 'D' : 'I')}${text === '' ? '' : value('natureOfOwnership', text)}</ownershipNature>`;
const coding = (facts, code) =>
  `<transactionCoding><transactionFormType>${facts.form[0]}</transactionFormType><transactionCode>${code}</transactionCode><equitySwapInvolved>0</equitySwapInvolved></transactionCoding>`;
const amounts = (one) =>
  `<transactionAmounts>${value('transactionShares', one.shares)}${value('transactionPricePerShare', one.price, one.note)}${value('transactionAcquiredDisposedCode', one.acquired ? 'A' : 'D')}</transactionAmounts>`;

const ownerXml = (owner) => `  <reportingOwner>
    <reportingOwnerId><rptOwnerCik>${owner.cik}</rptOwnerCik><rptOwnerName>${escape(owner.name)}</rptOwnerName></reportingOwnerId>
    <reportingOwnerAddress><rptOwnerStreet1>${owner.street}</rptOwnerStreet1><rptOwnerCity>${owner.city}</rptOwnerCity><rptOwnerState>${owner.state}</rptOwnerState><rptOwnerZipCode>${owner.zip}</rptOwnerZipCode></reportingOwnerAddress>
    <reportingOwnerRelationship><isDirector>${Number(owner.director)}</isDirector><isOfficer>${Number(owner.title !== '')}</isOfficer><officerTitle>${escape(owner.title)}</officerTitle></reportingOwnerRelationship>
  </reportingOwner>`;

const transactionXml = (facts) => (one) => `    <nonDerivativeTransaction>
      ${value('securityTitle', one.security)}${value('transactionDate', one.date)}
      ${coding(facts, one.code)}
      ${amounts(one)}
      ${owned(one.after)}${nature('')}
    </nonDerivativeTransaction>`;
const holdingXml = (one) => `    <nonDerivativeHolding>
      ${value('securityTitle', one.security)}${owned(one.shares)}${nature(one.nature)}
    </nonDerivativeHolding>`;
const optionXml = (facts) => (one) => `    <derivativeTransaction>
      ${value('securityTitle', 'Stock Option (right to buy)')}${value('conversionOrExercisePrice', one.price)}${value('transactionDate', one.date)}
      ${coding(facts, 'M')}
      ${amounts({ shares: one.shares, price: '0', note: '', acquired: false })}
      ${value('exerciseDate', one.date)}${value('expirationDate', one.expires)}
      <underlyingSecurity>${value('underlyingSecurityTitle', one.underlying)}${value('underlyingSecurityShares', one.shares)}</underlyingSecurity>
      ${owned('0')}${nature('')}
    </derivativeTransaction>`;

const element = (name, lines) => (lines.length === 0 ? [] : [`  <${name}>`, ...lines, `  </${name}>`]);
const noteXml = (text, i) => `    <footnote id="F${i + 1}">${escape(text)}</footnote>`;

const xmlOf = (facts) =>
  [
    '<?xml version="1.0"?>',
    '<ownershipDocument>',
    `  <schemaVersion>X0${facts.date < '2023' ? 306 : 508}</schemaVersion>`,
    `  <documentType>${facts.form}</documentType>`,
    `  <periodOfReport>${facts.date}</periodOfReport>`,
    ...(facts.form.endsWith('/A') ? [`  <dateOfOriginalSubmission>${facts.date}</dateOfOriginalSubmission>`] : []),
    `  <issuer><issuerCik>${facts.issuer.cik}</issuerCik><issuerName>${escape(facts.issuer.name)}</issuerName><issuerTradingSymbol>${escape(facts.issuer.symbol)}</issuerTradingSymbol></issuer>`,
    ...facts.owners.map(ownerXml),
    ...element('nonDerivativeTable', [...facts.transactions.map(transactionXml(facts)), ...facts.holdings.map(holdingXml)]),
    ...element('derivativeTable', facts.options.map(optionXml(facts))),
    ...element('footnotes', facts.footnotes.map(noteXml)),
    ...(facts.remarks === '' ? [] : [`  <remarks>${escape(facts.remarks)}</remarks>`]),
    ...facts.owners.map((owner) => `  <ownerSignature><signatureName>/s/ ${escape(owner.name)}</signatureName><signatureDate>${facts.date}</signatureDate></ownerSignature>`),
    '</ownershipDocument>',
    '',
  ].join('\n');

const submissionOf = (facts, xml) => `<SEC-DOCUMENT>${facts.accession}.txt : ${compact(facts.date)}
<SEC-HEADER>${facts.accession}.hdr.sgml : ${compact(facts.date)}
<ACCEPTANCE-DATETIME>${compact(facts.date)}163012
ACCESSION NUMBER:\t\t${facts.accession}
CONFORMED SUBMISSION TYPE:\t${facts.form}
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t${compact(facts.date)}
FILED AS OF DATE:\t\t${compact(facts.date)}

ISSUER:\t\t

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\t${facts.issuer.name}
\t\tCENTRAL INDEX KEY:\t\t\t${facts.issuer.cik}
</SEC-HEADER>
<DOCUMENT>
<TYPE>${facts.form}
<SEQUENCE>1
<FILENAME>form.xml
<TEXT>
<XML>
${xml}</XML>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

/** The SEC's page of a Form 4: the sample of this name with another owner, issuer and amounts; its rows stay four. */
function pageOf(facts) {
  const shares = [18_000, 7_350, 12_600].map((_, i) => 100 + ((Number(facts.owners[0].cik) * (i + 3)) % 90_000));
  facts.transactions = shares.map((n) => ({ shares: String(n) }));
  facts.holdings = [{ shares: '50000' }];
  facts.footnotes = ['', ''];
  facts.options = [];
  const [y, m, d] = facts.date.split('-');
  return page
    .replaceAll('09/03/2024', `${m}/${d}/${y}`)
    .replaceAll('Northlight Ferries Corp.', escape(facts.issuer.name))
    .replaceAll('0009901004', facts.issuer.cik)
    .replaceAll('0009901288', facts.owners[0].cik)
    .replaceAll('NLFC', escape(facts.issuer.symbol))
    .replace('>Lindqvist Halvard<', `>${escape(facts.owners[0].name)}<`)
    .replace('>18,000<', `>${shares[0].toLocaleString('en')}<`)
    .replace('>7,350<', `>${shares[1].toLocaleString('en')}<`)
    .replace('>12,600<', `>${shares[2].toLocaleString('en')}<`);
}

/** Filing `n`, counted from 0: its file name, its text, and the facts it was made of. */
export function oneFiling(n) {
  const facts = factsOf(n);
  const stem = `filing-${String(n).padStart(6, '0')}`;
  if (facts.variant.endsWith('page')) return { name: `${stem}.htm`, text: pageOf(facts), facts };
  const xml = xmlOf(facts);
  if (facts.variant.endsWith('submission')) return { name: `${stem}.txt`, text: submissionOf(facts, xml), facts };
  return { name: `${stem}.xml`, text: xml, facts };
}

/** The first `count` filings, from number `first` on. */
export function* manyFilings(count, first = 0) {
  for (let n = first; n < first + count; n++) yield oneFiling(n);
}

/** How many rows each table must have over these facts. */
export function rowsOf(allFacts) {
  const rows = { SUBMISSION: 0, REPORTINGOWNER: 0, NONDERIV_TRANS: 0, NONDERIV_HOLDING: 0, DERIV_TRANS: 0, DERIV_HOLDING: 0, FOOTNOTES: 0, OWNER_SIGNATURE: 0 };
  for (const facts of allFacts) {
    rows.SUBMISSION += 1;
    rows.REPORTINGOWNER += facts.owners.length;
    rows.NONDERIV_TRANS += facts.transactions.length;
    rows.NONDERIV_HOLDING += facts.holdings.length;
    rows.DERIV_TRANS += facts.options.length;
    rows.FOOTNOTES += facts.footnotes.length;
    rows.OWNER_SIGNATURE += facts.owners.length;
  }
  return rows;
}

/** Saves the first `count` filings into `folder`, a hundred to a folder below it; answers their facts in path order. */
export function saveFilings(folder, count) {
  const facts = [];
  for (const one of manyFilings(count)) {
    const n = facts.push(one.facts) - 1;
    const below = join(folder, String(Math.floor(n / 100)).padStart(4, '0'));
    if (n % 100 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, one.name), one.text);
  }
  return facts;
}
