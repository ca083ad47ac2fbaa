// Invented filings of any number of rows, written piece by piece: a fund's portfolio and a manager's holdings, with what
// readers must not lose among many alike: values that no column takes, contracts of two kinds in one, odd numbers.
import { closeSync, openSync, writeSync } from 'node:fs';

function contract(n) {
  const hidden = n % 1600 === 5 ? '<swapFlag>N</swapFlag><terminationDt>2030-01-15</terminationDt>' : '';
  return (
    '<derivativeInfo><fwdDeriv derivCat="FWD"><counterparties><counterpartyName>Invented Bank</counterpartyName>' +
    '<counterpartyLei>N/A</counterpartyLei></counterparties><amtCurSold>1000.00</amtCurSold><curSold>USD</curSold>' +
    `<amtCurPur>XXXX</amtCurPur><curPur>EUR</curPur><settlementDt>2026-05-20</settlementDt>${hidden}</fwdDeriv></derivativeInfo>`
  );
}
function security(n) {
  const more = n % 16 === 5 ? contract(n) : n % 2000 === 1 ? `<unheardOf>${n}</unheardOf>` : '';
  const value = n % 3001 === 0 ? 'much' : `${1 + (n % 7)}.50`;
  return (
    `<invstOrSec>\n<name>Invented Issuer ${n} &amp; Co</name>\n<lei>N/A</lei>\n<title>Issue, ${n}</title>\n<cusip>000000000</cusip>\n` +
    `<identifiers>\n<isin value="XX${1e9 + n}"/>\n<other otherDesc="Number" value="I${n}"/>\n</identifiers>\n` +
    `<balance>${100 + (n % 900)}.00</balance>\n<units>NS</units>\n<curCd>USD</curCd>\n<valUSD>${value}</valUSD>\n` +
    `<pctVal>0.000${1 + (n % 7)}5</pctVal>\n<payoffProfile>Long</payoffProfile>\n<assetCat>EC</assetCat>\n` +
    `<issuerCat>CORP</issuerCat>\n<invCountry>US</invCountry>\n<isRestrictedSec>N</isRestrictedSec>\n` +
    `<fairValLevel>1</fairValLevel>\n${more}</invstOrSec>\n`
  );
}
function holding(n) {
  return (
    `<infoTable>\n<nameOfIssuer>INVENTED ISSUER ${n}</nameOfIssuer>\n<titleOfClass>COM</titleOfClass>\n` +
    `<cusip>${String(n % 1e9).padStart(9, '0')}</cusip>\n<value>${(n * 37) % 100000}</value>\n<shrsOrPrnAmt>\n` +
    `<sshPrnamt>${((n * 3) % 5000) + 1}</sshPrnamt>\n<sshPrnamtType>SH</sshPrnamtType>\n</shrsOrPrnAmt>\n` +
    `<investmentDiscretion>${n % 5000 === 7 ? 'NONE' : 'SOLE'}</investmentDiscretion>\n<otherManager>${n % 3}</otherManager>\n` +
    `<votingAuthority>\n<Sole>${((n * 3) % 5000) + 1}</Sole>\n<Shared>0</Shared>\n<None>0</None>\n</votingAuthority>\n</infoTable>\n`
  );
}

function day(n) {
  const sale = (i) =>
    `<shortSaleDataList><nameOfIssuer>INVENTED ISSUER ${i}</nameOfIssuer><cusip>000000000</cusip><shortStartPosition>${i}` +
    `</shortStartPosition><numberSecuritiesSoldShort>${n}</numberSecuritiesSoldShort></shortSaleDataList>\n`;
  return `<mondayData><saleDate>10-06-2008</saleDate>\n${Array.from({ length: 50 }, (_, i) => sale(i)).join('')}</mondayData>\n`;
}

const portfolioHead =
  '<?xml version="1.0" encoding="UTF-8"?>\n<edgarSubmission xmlns="http://www.sec.gov/edgar/nport">\n<headerData>' +
  '<submissionType>NPORT-P</submissionType></headerData>\n<formData><genInfo><regName>Larkspur Invented Trust</regName>' +
  '<seriesName>Larkspur Meadow Fund</seriesName><repPdDate>2026-03-31</repPdDate></genInfo>\n<fundInfo>' +
  '<totAssets>1250000.00</totAssets><totLiabs>250000.00</totLiabs><netAssets>999999.00</netAssets></fundInfo>\n<invstOrSecs>\n';
const portfolioTail =
  '</invstOrSecs>\n<signature><dateSigned>2026-04-15</dateSigned><signerName>Ida Wren</signerName></signature></formData>\n' +
  '</edgarSubmission>\n';
const header = (type, day) =>
  `<SEC-DOCUMENT>0009999001-26-000001.txt : ${day}\n<SEC-HEADER>0009999001-26-000001.hdr.sgml : ${day}\n` +
  `ACCESSION NUMBER:\t\t0009999001-26-000001\nCONFORMED SUBMISSION TYPE:\t${type}\nPUBLIC DOCUMENT COUNT:\t\t1\n` +
  `FILED AS OF DATE:\t\t${day}\n</SEC-HEADER>\n`;
const opening = (type, name) => `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>1\n<FILENAME>${name}\n<TEXT>\n<XML>\n`;
const closing = '</XML>\n</TEXT>\n</DOCUMENT>\n';
const report =
  '<?xml version="1.0"?>\n<edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler"><headerData><submissionType>13F-HR' +
  '</submissionType></headerData><formData><coverPage><reportCalendarOrQuarter>03-31-2026</reportCalendarOrQuarter>' +
  '<filingManager><name>Wren Invented Capital</name></filingManager><reportType>13F HOLDINGS REPORT</reportType></coverPage>' +
  '<summaryPage><otherIncludedManagersCount>1</otherIncludedManagersCount><tableEntryTotal>999</tableEntryTotal>' +
  '<tableValueTotal>5</tableValueTotal><otherManagers2Info><otherManager2><sequenceNumber>1</sequenceNumber><otherManager>' +
  '<name>Other Invented</name></otherManager></otherManager2></otherManagers2Info></summaryPage></formData></edgarSubmission>\n';
const tableHead = '<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">\n';
const tableTail = '</informationTable>\n';

/** Head, one row and tail of each kind. */
const kinds = {
  portfolio: [portfolioHead, security, portfolioTail],
  cutPortfolio: [portfolioHead, security, '<invstOrSec>\n<name>Cut'],
  portfolioSubmission: [
    header('NPORT-P', '20260529') + opening('NPORT-P', 'primary_doc.xml') + portfolioHead,
    security,
    portfolioTail + closing + '</SEC-DOCUMENT>\n',
  ],
  shortSales: ['<informationTableData><cik>0009999001</cik><shortSaleDataInfo>\n', day, '</shortSaleDataInfo></informationTableData>\n'],
  table: [tableHead, holding, tableTail],
  tableSubmission: [
    header('13F-HR', '20260515') + opening('13F-HR', 'primary_doc.xml') + report + closing + opening('INFORMATION TABLE', 't.xml') + tableHead,
    holding,
    tableTail + closing + '</SEC-DOCUMENT>\n',
  ],
};

/** The text of a filing of that kind with so many rows. */
export function largeText(kind, rows) {
  const [head, row, tail] = kinds[kind];
  return head + Array.from({ length: rows }, (_, index) => row(index + 1)).join('') + tail;
}

/** Saves a filing of that kind, of at least so many bytes. Gives the number of its rows. */
export function saveLarge(path, kind, bytes) {
  const [head, row, tail] = kinds[kind];
  const file = openSync(path, 'w');
  let size = writeSync(file, head);
  let rows = 0;
  while (size < bytes) {
    let piece = '';
    while (piece.length < 1 << 20 && size + piece.length < bytes) piece += row(++rows);
    size += writeSync(file, piece);
  }
  writeSync(file, tail);
  closeSync(file);
  return rows;
}
