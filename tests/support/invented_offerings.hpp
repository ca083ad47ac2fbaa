// Invented filings about offerings: people, companies and places that do not exist, every element of interest once.
// Header only and without files, so that tests which run as WebAssembly can use it.
#pragma once

#include <string>
#include <string_view>

namespace filigree::test::invented {

/// `text` with the first `from` in it as `to`.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

inline const std::string form_d = R"(<?xml version="1.0"?>
<edgarSubmission>
  <schemaVersion>X0708</schemaVersion>
  <submissionType>D</submissionType>
  <testOrLive>LIVE</testOrLive>
  <primaryIssuer>
    <cik>0009900001</cik>
    <entityName>Brindlemoor Growth Fund &amp; Co, LP</entityName>
    <issuerAddress>
      <street1>1 Larkspur Way</street1>
      <street2>Floor 2</street2>
      <city>Thistledown</city>
      <stateOrCountry>DE</stateOrCountry>
      <stateOrCountryDescription>DELAWARE</stateOrCountryDescription>
      <zipCode>01234</zipCode>
    </issuerAddress>
    <issuerPhoneNumber>555-0100</issuerPhoneNumber>
    <jurisdictionOfInc>DELAWARE</jurisdictionOfInc>
    <issuerPreviousNameList><value>None</value></issuerPreviousNameList>
    <edgarPreviousNameList>
      <previousName>Old Brindlemoor LP</previousName>
      <previousName>Older Brindlemoor LP</previousName>
    </edgarPreviousNameList>
    <entityType>Limited Partnership</entityType>
    <yearOfInc><withinFiveYears>true</withinFiveYears><value>2024</value></yearOfInc>
  </primaryIssuer>
  <issuerList>
    <issuer>
      <cik>0009900002</cik>
      <ccc>secret</ccc>
      <entityName>Brindlemoor Parallel Fund, LP</entityName>
      <issuerPreviousNameList>
        <previousName>First Name</previousName>
        <previousName>Second Name</previousName>
        <previousName>Third Name</previousName>
      </issuerPreviousNameList>
      <entityType>Other</entityType>
      <entityTypeOtherDesc>Segregated portfolio</entityTypeOtherDesc>
      <yearOfInc><yetToBeFormed>true</yetToBeFormed></yearOfInc>
    </issuer>
  </issuerList>
  <relatedPersonsList>
    <relatedPersonInfo>
      <relatedPersonName><firstName>Ada</firstName><middleName>B</middleName><lastName>Quillfeather</lastName></relatedPersonName>
      <relatedPersonAddress>
        <street1>1 Larkspur Way</street1><city>Thistledown</city><stateOrCountry>DE</stateOrCountry><zipCode>01234</zipCode>
      </relatedPersonAddress>
      <relatedPersonRelationshipList>
        <relationship>Executive Officer</relationship>
        <relationship>Director</relationship>
        <relationship>Promoter</relationship>
      </relatedPersonRelationshipList>
      <relationshipClarification>Managing member of the general partner</relationshipClarification>
    </relatedPersonInfo>
    <relatedPersonInfo>
      <relatedPersonName><firstName>N/A</firstName><lastName>Brindlemoor GP, LLC</lastName></relatedPersonName>
      <relatedPersonRelationshipList><relationship>Promoter</relationship></relatedPersonRelationshipList>
    </relatedPersonInfo>
  </relatedPersonsList>
  <offeringData>
    <industryGroup>
      <industryGroupType>Pooled Investment Fund</industryGroupType>
      <investmentFundInfo><investmentFundType>Venture Capital Fund</investmentFundType><is40Act>false</is40Act></investmentFundInfo>
    </industryGroup>
    <issuerSize><aggregateNetAssetValueRange>Decline to Disclose</aggregateNetAssetValueRange></issuerSize>
    <federalExemptionsExclusions><item>06b</item><item>3C</item><item>3C.1</item></federalExemptionsExclusions>
    <typeOfFiling>
      <newOrAmendment><isAmendment>false</isAmendment></newOrAmendment>
      <dateOfFirstSale><value>2026-01-20</value></dateOfFirstSale>
    </typeOfFiling>
    <durationOfOffering><moreThanOneYear>false</moreThanOneYear></durationOfOffering>
    <typesOfSecuritiesOffered><isPooledInvestmentFundType>true</isPooledInvestmentFundType></typesOfSecuritiesOffered>
    <businessCombinationTransaction><isBusinessCombinationTransaction>false</isBusinessCombinationTransaction><clarificationOfResponse/></businessCombinationTransaction>
    <minimumInvestmentAccepted>5000</minimumInvestmentAccepted>
    <salesCompensationList>
      <recipient>
        <recipientName>Marlowe Brokers</recipientName>
        <recipientCRDNumber>00123</recipientCRDNumber>
        <associatedBDName>None</associatedBDName>
        <associatedBDCRDNumber>None</associatedBDCRDNumber>
        <recipientAddress><street1>2 Fen Road</street1><city>Osier</city><stateOrCountry>NY</stateOrCountry><zipCode>10001</zipCode></recipientAddress>
        <statesOfSolicitationList>
          <state>CA</state><description>CALIFORNIA</description>
          <state>NY</state><description>NEW YORK</description>
        </statesOfSolicitationList>
        <foreignSolicitation>false</foreignSolicitation>
      </recipient>
      <recipient>
        <recipientName>Osier Agents</recipientName>
        <statesOfSolicitationList><value>All States</value></statesOfSolicitationList>
      </recipient>
    </salesCompensationList>
    <offeringSalesAmounts>
      <totalOfferingAmount>1000000</totalOfferingAmount>
      <totalAmountSold>250000</totalAmountSold>
      <totalRemaining>750000</totalRemaining>
    </offeringSalesAmounts>
    <investors>
      <hasNonAccreditedInvestors>false</hasNonAccreditedInvestors>
      <totalNumberAlreadyInvested>27</totalNumberAlreadyInvested>
    </investors>
    <salesCommissionsFindersFees>
      <salesCommissions><dollarAmount>100</dollarAmount><isEstimate>true</isEstimate></salesCommissions>
      <findersFees><dollarAmount>0</dollarAmount></findersFees>
    </salesCommissionsFindersFees>
    <useOfProceeds><grossProceedsUsed><dollarAmount>20</dollarAmount></grossProceedsUsed></useOfProceeds>
    <signatureBlock>
      <authorizedRepresentative>true</authorizedRepresentative>
      <signature>
        <issuerName>Brindlemoor Growth Fund &amp; Co, LP</issuerName>
        <signatureName>/s/ Ada Quillfeather</signatureName>
        <nameOfSigner>Ada Quillfeather</nameOfSigner>
        <signatureTitle>Managing Member</signatureTitle>
        <signatureDate>2026-01-30</signatureDate>
      </signature>
    </signatureBlock>
  </offeringData>
</edgarSubmission>
)";

inline const std::string form_144 = R"(<?xml version="1.0" encoding="UTF-8"?>
<own:edgarSubmission xmlns:own="http://www.sec.gov/edgar/ownership" xmlns:c="http://www.sec.gov/edgar/common">
  <own:headerData>
    <own:submissionType>144</own:submissionType>
    <own:filerInfo>
      <own:filer><own:filerCredentials><own:cik>0009900010</own:cik><own:ccc>XXXXXXXX</own:ccc></own:filerCredentials></own:filer>
      <own:liveTestFlag>LIVE</own:liveTestFlag>
      <own:contact><own:contactName>Ada Quillfeather</own:contactName><own:contactPhoneNumber>555-0100</own:contactPhoneNumber><own:contactEmailAddress>ada@example.com</own:contactEmailAddress></own:contact>
      <own:notifications><own:notificationEmailAddress>a@example.com</own:notificationEmailAddress><own:notificationEmailAddress>b@example.com</own:notificationEmailAddress></own:notifications>
    </own:filerInfo>
  </own:headerData>
  <own:formData>
    <own:issuerInfo>
      <own:issuerCik>0009900777</own:issuerCik>
      <own:issuerName>Larkspur Instruments Inc</own:issuerName>
      <own:secFileNumber>001-99999</own:secFileNumber>
      <own:issuerAddress><c:street1>1 Larkspur Way</c:street1><c:city>Thistledown</c:city><c:stateOrCountry>DE</c:stateOrCountry><c:zipCode>01234</c:zipCode></own:issuerAddress>
      <own:issuerContactPhone>555-0101</own:issuerContactPhone>
      <own:nameOfPersonForWhoseAccountTheSecuritiesAreToBeSold>Ada Quillfeather</own:nameOfPersonForWhoseAccountTheSecuritiesAreToBeSold>
      <own:relationshipsToIssuer><own:relationshipToIssuer>Officer</own:relationshipToIssuer><own:relationshipToIssuer>Director</own:relationshipToIssuer></own:relationshipsToIssuer>
    </own:issuerInfo>
    <own:securitiesInformation>
      <own:securitiesClassTitle>Common</own:securitiesClassTitle>
      <own:brokerOrMarketmakerDetails><own:name>Marlowe Brokers</own:name><own:address><c:street1>2 Fen Road</c:street1><c:city>Osier</c:city><c:stateOrCountry>NY</c:stateOrCountry><c:zipCode>10001</c:zipCode></own:address></own:brokerOrMarketmakerDetails>
      <own:noOfUnitsSold>1000</own:noOfUnitsSold>
      <own:aggregateMarketValue>12345.50</own:aggregateMarketValue>
      <own:noOfUnitsOutstanding>2000000</own:noOfUnitsOutstanding>
      <own:approxSaleDate>02/20/2026</own:approxSaleDate>
      <own:securitiesExchangeName>NYSE</own:securitiesExchangeName>
    </own:securitiesInformation>
    <own:securitiesInformation>
      <own:securitiesClassTitle>Common</own:securitiesClassTitle>
      <own:noOfUnitsSold>500</own:noOfUnitsSold>
      <own:aggregateMarketValue>6000</own:aggregateMarketValue>
      <own:noOfUnitsOutstanding>2000000</own:noOfUnitsOutstanding>
    </own:securitiesInformation>
    <own:securitiesToBeSold>
      <own:securitiesClassTitle>Common</own:securitiesClassTitle>
      <own:acquiredDate>01/15/2025</own:acquiredDate>
      <own:natureOfAcquisitionTransaction>Gift from an aunt</own:natureOfAcquisitionTransaction>
      <own:nameOfPersonfromWhomAcquired>Bea Quillfeather</own:nameOfPersonfromWhomAcquired>
      <own:isGiftTransaction>Y</own:isGiftTransaction>
      <own:donarAcquiredDate>03/01/2020</own:donarAcquiredDate>
      <own:amountOfSecuritiesAcquired>1500</own:amountOfSecuritiesAcquired>
      <own:paymentDate>01/15/2025</own:paymentDate>
      <own:natureOfPayment>Not applicable</own:natureOfPayment>
    </own:securitiesToBeSold>
    <own:nothingToReportFlagOnSecuritiesSoldInPast3Months>N</own:nothingToReportFlagOnSecuritiesSoldInPast3Months>
    <own:securitiesSoldInPast3Months>
      <own:sellerDetails><own:name>Ada Quillfeather</own:name><own:address><c:street1>1 Larkspur Way</c:street1><c:city>Thistledown</c:city><c:stateOrCountry>DE</c:stateOrCountry><c:zipCode>01234</c:zipCode></own:address></own:sellerDetails>
      <own:securitiesClassTitle>Common</own:securitiesClassTitle>
      <own:saleDate>12/01/2025</own:saleDate>
      <own:amountOfSecuritiesSold>200</own:amountOfSecuritiesSold>
      <own:grossProceeds>2400.25</own:grossProceeds>
    </own:securitiesSoldInPast3Months>
    <own:remarks>Under a plan.</own:remarks>
    <own:noticeSignature>
      <own:noticeDate>02/20/2026</own:noticeDate>
      <own:planAdoptionDates><own:planAdoptionDate>11/21/2025</own:planAdoptionDate><own:planAdoptionDate>12/01/2025</own:planAdoptionDate></own:planAdoptionDates>
      <own:signature>/s/ Ada Quillfeather</own:signature>
    </own:noticeSignature>
  </own:formData>
  <own:documents><c:document><c:conformedName>poa.txt</c:conformedName><c:conformedDocumentType>EX-24</c:conformedDocumentType><c:contents>aGVsbG8=</c:contents></c:document></own:documents>
</own:edgarSubmission>
)";

inline const std::string form_c = R"(<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/formc" xmlns:com="http://www.sec.gov/edgar/common">
  <headerData>
    <submissionType>C</submissionType>
    <filerInfo>
      <filer><filerCredentials><filerCik>0009900020</filerCik><filerCcc>XXXXXXXX</filerCcc></filerCredentials><fileNumber>020-99999</fileNumber></filer>
      <liveTestFlag>LIVE</liveTestFlag>
      <flags><confirmingCopyFlag>false</confirmingCopyFlag></flags>
    </filerInfo>
  </headerData>
  <formData>
    <issuerInformation>
      <issuerInfo>
        <nameOfIssuer>Thistledown Ciders LLC</nameOfIssuer>
        <legalStatus><legalStatusForm>Limited Liability Company</legalStatusForm><jurisdictionOrganization>DE</jurisdictionOrganization><dateIncorporation>02-08-2018</dateIncorporation></legalStatus>
        <issuerAddress><com:street1>3 Orchard Row</com:street1><com:city>Thistledown</com:city><com:stateOrCountry>DE</com:stateOrCountry><com:zipCode>01234</com:zipCode></issuerAddress>
        <issuerWebsite>https://example.com</issuerWebsite>
      </issuerInfo>
      <isCoIssuer>Y</isCoIssuer>
      <coIssuers><coIssuerInfo><nameOfCoIssuer>Thistledown CF SPV LLC</nameOfCoIssuer><coIssuerLegalStatus><dateIncorporation>03-01-2025</dateIncorporation></coIssuerLegalStatus></coIssuerInfo></coIssuers>
      <companyName>Fen Portal LLC</companyName>
      <commissionCik>0009900021</commissionCik>
      <commissionFileNumber>007-99999</commissionFileNumber>
    </issuerInformation>
    <offeringInformation>
      <compensationAmount>6 percent</compensationAmount>
      <securityOfferedType>Common Stock</securityOfferedType>
      <noOfSecurityOffered>5000</noOfSecurityOffered>
      <price>2.00000</price>
      <offeringAmount>10000.00</offeringAmount>
      <overSubscriptionAccepted>Y</overSubscriptionAccepted>
      <maximumOfferingAmount>124000.00</maximumOfferingAmount>
      <deadlineDate>04-30-2026</deadlineDate>
    </offeringInformation>
    <annualReportDisclosureRequirements>
      <currentEmployees>12.00</currentEmployees>
      <totalAssetMostRecentFiscalYear>47586.00</totalAssetMostRecentFiscalYear>
      <cashEquiMostRecentFiscalYear>1000.00</cashEquiMostRecentFiscalYear>
      <revenueMostRecentFiscalYear>20000.00</revenueMostRecentFiscalYear>
      <taxPaidPriorFiscalYear>0.00</taxPaidPriorFiscalYear>
      <netIncomeMostRecentFiscalYear>-16620.00</netIncomeMostRecentFiscalYear>
      <issueJurisdictionSecuritiesOffering>AL</issueJurisdictionSecuritiesOffering>
      <issueJurisdictionSecuritiesOffering>WY</issueJurisdictionSecuritiesOffering>
    </annualReportDisclosureRequirements>
    <signatureInfo>
      <issuerSignature><issuer>Thistledown Ciders LLC</issuer><issuerSignature>Bea Quillfeather</issuerSignature><issuerTitle>Manager</issuerTitle></issuerSignature>
      <signaturePersons>
        <signaturePerson><personSignature>Bea Quillfeather</personSignature><personTitle>Manager</personTitle><signatureDate>03-26-2026</signatureDate></signaturePerson>
        <signaturePerson><personSignature>Cal Marlowe</personSignature><personTitle>Director</personTitle><signatureDate>03-27-2026</signatureDate></signaturePerson>
      </signaturePersons>
    </signatureInfo>
  </formData>
</edgarSubmission>
)";

inline const std::string form_1a = R"(<?xml version="1.0"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/rega/oneafiler" xmlns:c="http://www.sec.gov/edgar/common">
  <headerData>
    <submissionType>1-A</submissionType>
    <filerInfo>
      <liveTestFlag>LIVE</liveTestFlag>
      <filer><issuerCredentials><cik>0009900030</cik><ccc>XXXXXXXX</ccc></issuerCredentials><offeringFileNumber>024-99999</offeringFileNumber></filer>
      <contact><contactName>Ada</contactName><contactPhoneNumber>555-0100</contactPhoneNumber></contact>
    </filerInfo>
    <coIssuerInfo><co-filer><coIssuerCredentials><cik>0009900031</cik><ccc>XXXXXXXX</ccc></coIssuerCredentials><coIssuerFileNumber>NEW</coIssuerFileNumber></co-filer></coIssuerInfo>
  </headerData>
  <formData>
    <employeesInfo><issuerName>Fenland Solar Corp</issuerName><yearIncorporation>2021</yearIncorporation><cik>0009900030</cik><sicCode>4911</sicCode><fullTimeEmployees>9</fullTimeEmployees></employeesInfo>
    <issuerInfo>
      <street1>4 Sluice Lane</street1><city>Osier</city><stateOrCountry>NY</stateOrCountry>
      <commentsEmailAddress>a@example.com</commentsEmailAddress><commentsEmailAddress>b@example.com</commentsEmailAddress>
      <industryGroup>Other</industryGroup>
      <totalAssets>500.00</totalAssets><totalLiabilitiesAndEquity>500.00</totalLiabilitiesAndEquity><netIncome>-1.50</netIncome>
    </issuerInfo>
    <commonEquity><commonEquityClassName>Common</commonEquityClassName><outstandingCommonEquity>1000</outstandingCommonEquity></commonEquity>
    <preferredEquity><preferredEquityClassName>Series A</preferredEquityClassName><outstandingPreferredEquity>20</outstandingPreferredEquity></preferredEquity>
    <debtSecurities><debtSecuritiesClassName>Notes</debtSecuritiesClassName><outstandingDebtSecurities>0</outstandingDebtSecurities><cusipDebtSecurities>000000AA0</cusipDebtSecurities></debtSecurities>
    <issuerEligibility><certifyIfTrue>true</certifyIfTrue></issuerEligibility>
    <applicationRule262><certifyIfNotDisqualified>true</certifyIfNotDisqualified></applicationRule262>
    <summaryInfo>
      <indicateTier1Tier2Offering>Tier2</indicateTier1Tier2Offering>
      <securitiesOfferedTypes>Debt</securitiesOfferedTypes><securitiesOfferedTypes>Equity (common or preferred stock)</securitiesOfferedTypes>
      <securitiesOffered>1000</securitiesOffered><pricePerSecurity>10.0000</pricePerSecurity>
      <issuerAggregateOffering>10000.00</issuerAggregateOffering><securityHolderAggegate>0.00</securityHolderAggegate>
      <qualificationOfferingAggregate>0.00</qualificationOfferingAggregate><concurrentOfferingAggregate>0.00</concurrentOfferingAggregate>
      <totalAggregateOffering>10000.00</totalAggregateOffering>
      <auditorServiceProviderName>Tally LLP</auditorServiceProviderName><auditorFees>5.00</auditorFees>
    </summaryInfo>
    <juridictionSecuritiesOffered>
      <jurisdictionsOfSecOfferedSame>true</jurisdictionsOfSecOfferedSame>
      <issueJuridicationSecuritiesOffering>NY</issueJuridicationSecuritiesOffering>
      <dealersJuridicationSecuritiesOffering>DE</dealersJuridicationSecuritiesOffering>
    </juridictionSecuritiesOffered>
    <securitiesIssued><securitiesIssuerName>Fenland Solar Corp</securitiesIssuerName><securitiesIssuedTotalAmount>77</securitiesIssuedTotalAmount></securitiesIssued>
  </formData>
</edgarSubmission>
)";

inline const std::string form_1k = R"(<?xml version="1.0"?>
<k:edgarSubmission xmlns:k="http://www.sec.gov/edgar/rega/onekfiler">
  <k:headerData>
    <k:submissionType>1-K</k:submissionType>
    <k:filerInfo>
      <k:filer><k:issuerCredentials><k:cik>0009900030</k:cik></k:issuerCredentials><k:fileNumber>24R-00099</k:fileNumber></k:filer>
      <k:reportingPeriod>12-31-2025</k:reportingPeriod>
    </k:filerInfo>
  </k:headerData>
  <k:formData>
    <k:item1><k:formIndication>Annual Report</k:formIndication><k:fiscalYearEnd>12-31-2025</k:fiscalYearEnd><k:issuedSecuritiesTitle>Common</k:issuedSecuritiesTitle><k:issuedSecuritiesTitle>Notes</k:issuedSecuritiesTitle></k:item1>
    <k:item1Info><k:issuerName>Fenland Solar Corp</k:issuerName><k:cik>0009900030</k:cik></k:item1Info>
    <k:item2><k:regArule257>false</k:regArule257></k:item2>
    <k:summaryInfo>
      <k:commissionFileNumber>024-99998</k:commissionFileNumber><k:offeringSecuritiesSold>11</k:offeringSecuritiesSold>
      <k:underwrittenSpName>Marlowe Brokers</k:underwrittenSpName>
    </k:summaryInfo>
    <k:summaryInfo>
      <k:commissionFileNumber>024-99999</k:commissionFileNumber><k:offeringSecuritiesSold>900</k:offeringSecuritiesSold><k:pricePerSecurity>10.0000</k:pricePerSecurity>
      <k:auditorSpName>Tally, LLP</k:auditorSpName><k:auditorSpName>Second Tally</k:auditorSpName><k:auditorFees>5.00</k:auditorFees>
    </k:summaryInfo>
  </k:formData>
</k:edgarSubmission>
)";

inline const std::string form_1z = R"(<?xml version="1.0"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/rega/onezfiler">
  <headerData><submissionType>1-Z</submissionType><filerInfo><filer><issuerCredentials><cik>0009900030</cik></issuerCredentials></filer></filerInfo></headerData>
  <formData>
    <item1><issuerName>Fenland Solar Corp</issuerName><commissionFileNumber>024-99998</commissionFileNumber><commissionFileNumber>024-99999</commissionFileNumber></item1>
    <summaryInfoOffering><offeringSecuritiesSold>900</offeringSecuritiesSold><portionSecuritiesSoldIssuer>9000.00</portionSecuritiesSoldIssuer><legalSpName>Wick &amp; Tallow</legalSpName></summaryInfoOffering>
    <certificationSuspension><securitiesClassTitle>Common</securitiesClassTitle><certificationFileNumber>24R-00099</certificationFileNumber><certificationFileNumber>24R-00100</certificationFileNumber><approxRecordHolders>31</approxRecordHolders></certificationSuspension>
    <signatureTab><cik>0009900030</cik><regulationIssuerName1>Fenland Solar Corp</regulationIssuerName1><signatureBy>Cal Marlowe</signatureBy><date>03-01-2026</date><title>President</title></signatureTab>
  </formData>
</edgarSubmission>
)";

}  // namespace filigree::test::invented
