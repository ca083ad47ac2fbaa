// Invented holdings of invented managers and funds, as Form 13F and Form N-PORT tell them.

const element = (name, text) => (text === undefined ? '' : `<${name}>${text}</${name}>`);

/** A Form 13F in a submission: `holdings` are {issuer, title, cusip, value, shares, putCall}. */
export function managerReport({ cik, period, accession, filed = '20240214', holdings }) {
  const rows = holdings.map(
    ({ issuer, title = 'COM', cusip = '999000102', value, shares = '100', putCall }) =>
      `<infoTable><nameOfIssuer>${issuer}</nameOfIssuer><titleOfClass>${title}</titleOfClass><cusip>${cusip}</cusip>` +
      `${element('value', value)}<shrsOrPrnAmt><sshPrnamt>${shares}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>` +
      `${element('putCall', putCall)}<investmentDiscretion>SOLE</investmentDiscretion>` +
      `<votingAuthority><Sole>${shares}</Sole><Shared>0</Shared><None>0</None></votingAuthority></infoTable>`,
  );
  const cover = `<edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler"><headerData><submissionType>13F-HR</submissionType>
<filerInfo><filer><credentials><cik>${cik}</cik></credentials></filer><periodOfReport>${period}</periodOfReport></filerInfo></headerData>
<formData><coverPage><reportCalendarOrQuarter>${period}</reportCalendarOrQuarter><isAmendment>false</isAmendment>
<filingManager><name>QUILLON HARBOR ADVISORS</name></filingManager><reportType>13F HOLDINGS REPORT</reportType></coverPage>
<summaryPage><tableEntryTotal>${holdings.length}</tableEntryTotal></summaryPage></formData></edgarSubmission>`;
  const table = `<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">${rows.join('\n')}</informationTable>`;
  const document = (type, name, xml) => `<DOCUMENT>
<TYPE>${type}
<FILENAME>${name}
<TEXT>
<XML>
<?xml version="1.0" encoding="UTF-8"?>
${xml}
</XML>
</TEXT>
</DOCUMENT>
`;
  return `<SEC-DOCUMENT>${accession}.txt : ${filed}
<SEC-HEADER>${accession}.hdr.sgml : ${filed}
ACCESSION NUMBER:		${accession}
CONFORMED SUBMISSION TYPE:	13F-HR
PUBLIC DOCUMENT COUNT:		2
FILED AS OF DATE:		${filed}
</SEC-HEADER>
${document('13F-HR', 'primary_doc.xml', cover)}${document('INFORMATION TABLE', 'table.xml', table)}</SEC-DOCUMENT>
`;
}

/** A Form N-PORT: `holdings` are {issuer, title, value, asset, isin}; what is left out is not filed. */
export const fundReport = ({ holdings }) =>
  `<edgarSubmission xmlns="http://www.sec.gov/edgar/nport"><headerData><submissionType>NPORT-P</submissionType></headerData>
<formData><genInfo><regName>Larkspur Funds</regName><seriesName>Larkspur Income</seriesName><repPdDate>2024-03-31</repPdDate></genInfo><invstOrSecs>${holdings
    .map(
      ({ issuer, title, value, asset, isin }) =>
        `<invstOrSec>${element('name', issuer)}${element('title', title)}${isin ? `<identifiers><isin value="${isin}"/></identifiers>` : ''}` +
        `<balance>10</balance><units>NS</units><curCd>USD</curCd>${element('valUSD', value)}${element('assetCat', asset)}</invstOrSec>`,
    )
    .join('\n')}</invstOrSecs></formData></edgarSubmission>`;
