// Invented offerings of invented companies, as Form D tells them.

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1)).join('\n');

/** A Form D: each list has so many entries. What is undefined is not filed. */
export const offeringNotice = ({ cik, issuers = 0, persons = 1, recipients = 0, offered, sold, amended }) => `<?xml version="1.0"?>
<edgarSubmission><schemaVersion>X0708</schemaVersion><submissionType>${amended ? 'D/A' : 'D'}</submissionType><testOrLive>LIVE</testOrLive>
<primaryIssuer><cik>${cik}</cik><entityName>Larkspur Growth &amp; Co, LP</entityName>
<issuerAddress><street1>1 Larkspur Way</street1><city>Osier</city><stateOrCountry>DE</stateOrCountry><zipCode>01234</zipCode></issuerAddress>
<issuerPhoneNumber>555-0100</issuerPhoneNumber><jurisdictionOfInc>DELAWARE</jurisdictionOfInc>
<edgarPreviousNameList><previousName>Old Larkspur LP</previousName><previousName>Older Larkspur	LP</previousName></edgarPreviousNameList>
<entityType>Limited Partnership</entityType><yearOfInc><withinFiveYears>true</withinFiveYears><value>2024</value></yearOfInc></primaryIssuer>
<issuerList>${many(issuers, (n) => `<issuer><cik>${cik.slice(0, -2)}${n + 10}</cik><entityName>Larkspur Parallel ${n}</entityName><entityType>Other</entityType></issuer>`)}</issuerList>
<relatedPersonsList>${many(
  persons,
  (n) => `<relatedPersonInfo><relatedPersonName><firstName>Ada</firstName><lastName>Quill ${n}</lastName></relatedPersonName>
<relatedPersonRelationshipList><relationship>Director</relationship><relationship>Promoter</relationship></relatedPersonRelationshipList></relatedPersonInfo>`,
)}</relatedPersonsList>
<offeringData><industryGroup><industryGroupType>Other Technology</industryGroupType></industryGroup>
<issuerSize><revenueRange>Decline to Disclose</revenueRange></issuerSize><federalExemptionsExclusions><item>06b</item><item>3C.1</item></federalExemptionsExclusions>
<typeOfFiling><newOrAmendment><isAmendment>${Boolean(amended)}</isAmendment></newOrAmendment><dateOfFirstSale><value>2026-01-20</value></dateOfFirstSale></typeOfFiling>
<durationOfOffering><moreThanOneYear>false</moreThanOneYear></durationOfOffering><minimumInvestmentAccepted>5000</minimumInvestmentAccepted>
<salesCompensationList>${many(recipients, (n) => `<recipient><recipientName>Osier Agents ${n}</recipientName><statesOfSolicitationList><value>All States</value></statesOfSolicitationList></recipient>`)}</salesCompensationList>
<offeringSalesAmounts>${offered === undefined ? '' : `<totalOfferingAmount>${offered}</totalOfferingAmount>`}${sold === undefined ? '' : `<totalAmountSold>${sold}</totalAmountSold>`}</offeringSalesAmounts>
<investors><hasNonAccreditedInvestors>false</hasNonAccreditedInvestors><totalNumberAlreadyInvested>27</totalNumberAlreadyInvested></investors>
<signatureBlock><authorizedRepresentative>true</authorizedRepresentative><signature><issuerName>Larkspur Growth</issuerName><signatureName>/s/ Ada Quill</signatureName>
<nameOfSigner>Ada Quill</nameOfSigner><signatureTitle>Member</signatureTitle><signatureDate>2026-01-30</signatureDate></signature></signatureBlock></offeringData></edgarSubmission>
`;
