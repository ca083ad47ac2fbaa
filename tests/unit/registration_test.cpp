// Registration-type forms over small invented filings: key cells, a repeated block and the sentence of each.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

/// A submission in the envelope that most of these forms have.
std::string submission(std::string_view space, std::string_view type, std::string_view data,
                       std::string_view rest = {}) {
  std::string text = R"(<?xml version="1.0"?><edgarSubmission xmlns="http://www.sec.gov/edgar/)";
  text.append(space).append(R"(" xmlns:c="http://www.sec.gov/edgar/common"><headerData><submissionType>)");
  text.append(type).append(R"(</submissionType><filerInfo><liveTestFlag>TEST</liveTestFlag><filer><filerCredentials>
    <c:cik>0009900001</c:cik><c:ccc>secret#1</c:ccc></filerCredentials></filer></filerInfo></headerData><formData>)");
  text.append(data).append("</formData>").append(rest).append("</edgarSubmission>");
  return text;
}

void expect_all_read(reading& read) {
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.source.read_coverage().leaves, read.source.read_coverage().read + read.source.read_coverage().ignored);
}

constexpr std::string_view documents = R"(<documents><c:document><c:conformedName>map.pdf</c:conformedName>
  <c:conformedDocumentType>EX-99.A</c:conformedDocumentType><c:contents>aGVsbG8=</c:contents></c:document></documents>)";

TEST(Registration, ReadsSwapDataRepositoriesAndTheirExhibits) {
  reading read(submission("sdrfiler", "SDR/A", R"(<principalInfo><applicantName>Thistledown Data LLC</applicantName>
    <prncpalConfFlag>false</prncpalConfFlag></principalInfo><generalInfo><officeInfo>
    <office><officeName>North</officeName><city>Larkspur</city></office><office><officeName>South</officeName></office>
    <officeConfFlag>true</officeConfFlag></officeInfo><assetClasses><assetClassesList>Credit</assetClassesList>
    </assetClasses></generalInfo><signatureInfo><signatureDate>04-02-2031</signatureDate></signatureInfo>)",
                          documents));
  expect_all_read(read);
  EXPECT_EQ(read.rows("OFFICE"), 2u);
  EXPECT_EQ(read.text("OFFICE", 0, "CITY"), "Larkspur");
  EXPECT_EQ(read.text("SUBMISSION", 0, "OFFICES_CONFIDENTIAL"), "true");
  EXPECT_EQ(read.text("SUBMISSION", 0, "SIGNATURE_DATE"), "2031-04-02");
  EXPECT_EQ(headline_of(read.source),
            "Form SDR/A of the security-based swap data repository Thistledown Data LLC, for Credit, signed on "
            "2031-04-02, with 1 document");

  reading exhibit(R"(<directorGovernors xmlns="http://www.sec.gov/edgar/document/sdr/exhibitc"><standingCommittee>
    <standingCommitteeName>Risk</standingCommitteeName><standingCommitteeMember><memberFirstName>Ada</memberFirstName>
    <memberOtherBusinessAffiliation>One</memberOtherBusinessAffiliation>
    <memberOtherBusinessAffiliation>Two</memberOtherBusinessAffiliation></standingCommitteeMember></standingCommittee>
    </directorGovernors>)");
  expect_all_read(exhibit);
  EXPECT_EQ(exhibit.text("COMMITTEE_MEMBER", 0, "COMMITTEE_ID"), "1");
  EXPECT_EQ(exhibit.text("COMMITTEE_MEMBER", 0, "OTHER_AFFILIATIONS"), "One, Two");
}

TEST(Registration, ReadsBothWritingsOfAnAnswerOfFormAtsN) {
  reading read(submission("atsn", "ATS-N", R"(<cover><txNMSStockATSName>Mill Cross</txNMSStockATSName></cover>
    <partOne><txPart1Item2ATSName>Thistledown Securities LLC</txPart1Item2ATSName><atsNames>
      <atsName txPart1Item3ATSName="MX"/><atsName txPart1Item3ATSName="MillX"/></atsNames>
      <part1Item7PrimarySite><c:street1>1 Mill Lane</c:street1><c:zip>01234</c:zip></part1Item7PrimarySite></partOne>
    <partTwo><part2Item1aArePermittedToEnterInterest rbPart2Item1aArePermittedToEnterInterest="Y">
      <taPart2Item1aUnitNamesEnterInterest>The desk.</taPart2Item1aUnitNamesEnterInterest>
      <rbPart2Item1bAreSevicesSametoAllSubscribers>N</rbPart2Item1bAreSevicesSametoAllSubscribers>
      </part2Item1aArePermittedToEnterInterest>
      <rbPart2Item2aAreAfflPermittedToEnterInterest>N</rbPart2Item2aAreAfflPermittedToEnterInterest></partTwo>
    <partThree><taPart3Item1SubscriberType>Banks</taPart3Item1SubscriberType>
      <taPart3Item1SubscriberType>Dealers</taPart3Item1SubscriberType>
      <taPart3Item19aSrvcUsgFees>None.</taPart3Item19aSrvcUsgFees></partThree>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("OTHER_NAME", 1, "NAME"), "MillX");
  EXPECT_EQ(read.text("PART_ONE", 0, "ITEM_7_PRIMARY_ZIP"), "01234");
  EXPECT_EQ(read.text("PART_TWO", 0, "ITEM_1A"), "Y") << "an attribute of the element with the details";
  EXPECT_EQ(read.text("PART_TWO", 0, "ITEM_1A_DETAILS"), "The desk.");
  EXPECT_EQ(read.text("PART_TWO", 0, "ITEM_1B"), "N") << "an element of its own";
  EXPECT_EQ(read.text("PART_TWO", 0, "ITEM_1C"), "(absent)");
  EXPECT_EQ(read.text("PART_TWO", 0, "ITEM_2A"), "N");
  EXPECT_EQ(read.text("PART_THREE_TRADING", 0, "ITEM_19A"), "None.");
  EXPECT_EQ(headline_of(read.source),
            "Form ATS-N of an alternative trading system, Mill Cross, operated by Thistledown Securities LLC, for "
            "Banks, Dealers");
}

TEST(Registration, ReadsApplicationsOfSwapDealersAndTheirDisclosures) {
  reading read(submission("sbse/sbsefiler", "SBSE", R"(<applicant><applicantDataPageOne>
    <fullApplicantName>Thistledown Swaps Ltd</fullApplicantName></applicantDataPageOne><applicantDataPageTwo>
    <isSwapDealer>Y</isSwapDealer></applicantDataPageTwo></applicant>
    <scheduleA><scheduleAInfo><fullLegalName>Quillfeather Holdings</fullLegalName></scheduleAInfo></scheduleA>
    <criminalDrpInfo><criminalDrp><initialOrAmended>INITIAL</initialOrAmended><respondingTo>
      <responseQuestion>14A(1)</responseQuestion><responseQuestion>14B(2)</responseQuestion></respondingTo>
      <applicant><criminalDrpDetails><criminalCharge><chargeDesc>First</chargeDesc></criminalCharge>
        <criminalCharge><chargeDesc>Second</chargeDesc></criminalCharge></criminalDrpDetails></applicant>
      <controlAffiliate><dispositionDisclosure><dispositionType>Acquitted</dispositionType></dispositionDisclosure>
      </controlAffiliate></criminalDrp></criminalDrpInfo><execution><executionDate>04-02-2031</executionDate></execution>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("CRIMINAL_REPORT", 0, "RESPONSE_QUESTION"), "14A(1), 14B(2)");
  EXPECT_EQ(read.rows("CRIMINAL_MATTER"), 2u);
  EXPECT_EQ(read.text("CRIMINAL_MATTER", 1, "WHOSE"), "controlAffiliate");
  EXPECT_EQ(read.text("CRIMINAL_CHARGE", 1, "CHARGE_DESC"), "Second");
  EXPECT_EQ(read.text("CRIMINAL_CHARGE", 1, "CRIMINAL_MATTER_ID"), "1");
  EXPECT_EQ(read.text("CRIMINAL_DISPOSITION", 0, "CRIMINAL_MATTER_ID"), "2");
  EXPECT_EQ(headline_of(read.source),
            "Form SBSE of Thistledown Swaps Ltd, security-based swap dealer, signed on 2031-04-02, naming 1 owner, "
            "officer or principal");

  // SBSE-A has section IV of Schedule D as often as there are firms and persons.
  reading sections(submission("sbse/sbseafiler", "SBSE-A", R"(<scheduleD><scheduleDOne>
<sectionFour><responseType>Item 11A</responseType><firmOrOrganizationName>Fell Clearing</firmOrOrganizationName></sectionFour>
<sectionFour><responseType>Item 11B</responseType><individualCrdNo>77</individualCrdNo></sectionFour>
</scheduleDOne></scheduleD>)"));
  ASSERT_EQ(sections.rows("SCHEDULE_D_FOUR"), 2u);
  EXPECT_EQ(sections.text("SCHEDULE_D_FOUR", 0, "FIRM_NAME"), "Fell Clearing");
  EXPECT_EQ(sections.text("SCHEDULE_D_FOUR", 0, "PERSON_CRD_NUMBER"), "(absent)");
  EXPECT_EQ(sections.text("SCHEDULE_D_FOUR", 1, "RESPONSE_TO"), "Item 11B");
  EXPECT_EQ(sections.text("SCHEDULE_D_FOUR", 1, "PERSON_CRD_NUMBER"), "77");

  // SBSE has it once, around the arrangements: it is no row itself.
  reading arrangements(submission("sbse/sbsefiler", "SBSE", R"(<scheduleD><scheduleDOne><sectionFour>
<recordsKeptDetails><recordsKept><responseType>Item 11A</responseType></recordsKept></recordsKeptDetails>
<onBehalfDetails><onBehalf><firmOrOrganizationName>Fell Clearing</firmOrOrganizationName></onBehalf></onBehalfDetails>
</sectionFour></scheduleDOne></scheduleD>)"));
  expect_all_read(arrangements);
  EXPECT_EQ(arrangements.rows("SCHEDULE_D_FOUR"), 0u);
  ASSERT_EQ(arrangements.rows("ARRANGEMENT"), 2u);
  EXPECT_EQ(arrangements.text("ARRANGEMENT", 0, "KIND"), "recordsKept");
  EXPECT_EQ(arrangements.text("ARRANGEMENT", 1, "FIRM_NAME"), "Fell Clearing");
}

TEST(Registration, ReadsTheShortFormsOfSwapEntities) {
  reading certified(submission("sbse/sbsecfiler", "SBSE-C", R"(<certificationOne>
    <applicantName>Thistledown Swaps Ltd</applicantName><cerDate>04-02-2031</cerDate><name>Ada</name></certificationOne>
    <certificationTwo><cerDate>04-03-2031</cerDate><titleIfDesignee>Counsel</titleIfDesignee></certificationTwo>)"));
  expect_all_read(certified);
  EXPECT_EQ(certified.text("CERTIFICATION", 1, "TITLE"), "Counsel");
  EXPECT_EQ(headline_of(certified.source),
            "Form SBSE-C of a security-based swap entity, Thistledown Swaps Ltd, signed on 2031-04-02");
  reading withdrawn(submission("sbse/sbsewfiler", "SBSE-W", R"(<sbseW><fullName>Thistledown Swaps Ltd</fullName>
    <secFileNumber>026-00001</secFileNumber><secFileNumber>026-00002</secFileNumber>
    <dateCeasedBusiness>03-31-2031</dateCeasedBusiness><amountOfMoney>0.00</amountOfMoney></sbseW>)"));
  expect_all_read(withdrawn);
  EXPECT_EQ(withdrawn.text("WITHDRAWAL", 0, "SEC_FILE_NUMBERS"), "026-00001, 026-00002");
  EXPECT_EQ(withdrawn.text("WITHDRAWAL", 0, "COLLATERAL_VALUE"), "(absent)");
}

TEST(Registration, ReadsSwapExecutionFacilities) {
  reading read(submission("sbseffiler", "SBSEF",
                          R"(<principalInfo><applicantName>Thistledown Swap Market</applicantName>
    </principalInfo><exhibitA><exhibitAInfo><ownershipName>Ada</ownershipName><percentageOwnership>12.5</percentageOwnership>
    </exhibitAInfo><exhibitAInfo><ownershipName>Bea</ownershipName></exhibitAInfo></exhibitA>
    <exhibitN><exhibitNInfo><additionalInformation>More.</additionalInformation></exhibitNInfo></exhibitN>)",
                          documents));
  expect_all_read(read);
  EXPECT_EQ(read.text("OWNER", 0, "PERCENTAGE"), "12.5");
  EXPECT_EQ(read.text("OWNER", 1, "NAME"), "Bea");
  EXPECT_EQ(read.text("EXHIBIT_TEXT", 0, "EXHIBIT"), "exhibitNInfo");
  EXPECT_EQ(headline_of(read.source),
            "Form SBSEF of a security-based swap execution facility, Thistledown Swap Market, with 1 document");
}

TEST(Registration, ReadsRiskReportsOfBrokerDealers) {
  reading read(submission("seventeenhfiler", "17HQCON", R"(<partOnePageOne>
    <nameReportingBrokerDealer>Thistledown Securities LLC</nameReportingBrokerDealer>
    <beginningPeriod>01-01-2031</beginningPeriod><endingPeriod>03-31-2031</endingPeriod></partOnePageOne>
    <partTwoDrpInfo><partTwoDrp><nameMaterialAssociatedPersonsInThisReport>One</nameMaterialAssociatedPersonsInThisReport>
      <partTwoI><usTreasurySecuritiesLong>1000</usTreasurySecuritiesLong></partTwoI></partTwoDrp>
    <partTwoDrp><nameMaterialAssociatedPersonsInThisReport>Two</nameMaterialAssociatedPersonsInThisReport>
      <partTwoII><crossCurrentSwaps><totalNotionalContractualAmountLong>7</totalNotionalContractualAmountLong>
      </crossCurrentSwaps><totalAmount>9</totalAmount></partTwoII></partTwoDrp></partTwoDrpInfo>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("ASSOCIATED_PERSON", 0, "TREASURY_LONG"), "1000");
  EXPECT_EQ(read.text("COMMITMENTS", 1, "LOAN_COMMITMENTS"), "9");
  EXPECT_EQ(read.text("SWAP", 0, "KIND"), "crossCurrentSwaps");
  EXPECT_EQ(read.text("SWAP", 0, "PERSON_ID"), "2");
  EXPECT_EQ(headline_of(read.source),
            "Risk assessment report on Form 17-H of the broker-dealer Thistledown Securities LLC, from 2031-01-01 to "
            "2031-03-31, with the finances of 2 material associated persons");
}

TEST(Registration, ReadsShortPositionsOfManagers) {
  reading read(
      submission("formSho", "SHO", R"(<coverPage><reportPeriodEnded>03/31/2031</reportPeriodEnded><reporterInfo>
    <name>Quillfeather Capital</name></reporterInfo></coverPage><managersGrossShortTable1><managersGrossShortTable1Info>
    <issuerName>Larkspur Mills</issuerName><numberOfShares>10</numberOfShares><valueOfShares>12345</valueOfShares>
    </managersGrossShortTable1Info></managersGrossShortTable1><managersDailyGrossShortTable2><table2IssuerList>
    <shortIssuerName>Larkspur Mills</shortIssuerName><table2Details><settlementDate>03/03/2031</settlementDate>
    <netChangeOfShares>-5</netChangeOfShares></table2Details><table2Details><netChangeOfShares>None</netChangeOfShares>
    </table2Details></table2IssuerList></managersDailyGrossShortTable2>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("DAILY_SHORT_ACTIVITY", 0, "NET_CHANGE"), "-5");
  EXPECT_EQ(read.text("DAILY_SHORT_ACTIVITY", 1, "NET_CHANGE"), "(not-applicable)") << "None is not zero";
  EXPECT_EQ(read.text("DAILY_SHORT_ACTIVITY", 1, "DAILY_ISSUER_ID"), "1");
  EXPECT_EQ(headline_of(read.source),
            "Quillfeather Capital reports 1 short position for the month to 2031-03-31, worth $12,345, and 2 daily "
            "changes");
}

TEST(Registration, ReadsWeeklyShortSalesThatDoNotNameTheirForm) {
  reading read(R"(<edgarDocument><informationTableData><cik>0009900001</cik><shortSaleDataInfo><mondayData>
    <saleDate>2008-10-06</saleDate><shortSaleDataList><nameOfIssuer>Larkspur Mills</nameOfIssuer>
    <shortStartPosition>N/A</shortStartPosition><numberSecuritiesSoldShort>0</numberSecuritiesSoldShort>
    </shortSaleDataList></mondayData><fridayData><shortSaleDataList><nameOfIssuer>Mill Pond</nameOfIssuer>
    </shortSaleDataList></fridayData></shortSaleDataInfo></informationTableData><informationTableData>
    <cik>0009900002</cik></informationTableData></edgarDocument>)");
  expect_all_read(read);
  EXPECT_EQ(read.source.form(), "SH-ER");
  EXPECT_EQ(read.rows("MANAGER"), 2u);
  EXPECT_EQ(read.text("DAY", 1, "DAY"), "fridayData");
  EXPECT_EQ(read.text("SHORT_SALE", 0, "START_POSITION"), "(not-applicable)");
  EXPECT_EQ(read.text("SHORT_SALE", 0, "SOLD_SHORT"), "0");
  EXPECT_EQ(read.text("SHORT_SALE", 1, "DAY_ID"), "2");
  EXPECT_EQ(headline_of(read.source),
            "Form SH: 2 short positions over 2 days from 2008-10-06, of the manager with CIK 0009900001 and others");
}

TEST(Registration, ReadsFundingPortals) {
  reading read(submission("crowdfunding", "CFPORTAL", R"(<identifyingInformation><nameOfPortal>Mill Crowd</nameOfPortal>
    <otherNamesAndWebsiteUrls><otherNamesUsedPortal>MC</otherNamesUsedPortal></otherNamesAndWebsiteUrls>
    <prevNamesAndWebsiteUrls><prevNamesOfPortal>Old MC</prevNamesOfPortal></prevNamesAndWebsiteUrls>
    </identifyingInformation><disclosureAnswers><criminalDisclosure><isConvictedOfFelony>N</isConvictedOfFelony>
    </criminalDisclosure></disclosureAnswers><execution><executionDate>04-02-2031</executionDate></execution>
    <scheduleA><entityOrNaturalPerson><fullLegalName>Ada Quillfeather</fullLegalName></entityOrNaturalPerson></scheduleA>
    <bankruptcySipcDrpInfo><bankruptcyDrp><affiliatePerson><affBankruptcySipcDrpDetails><actionDate><date>01-02-2030</date>
    <exactOrExplanation>Exact</exactOrExplanation></actionDate></affBankruptcySipcDrpDetails></affiliatePerson>
    </bankruptcyDrp></bankruptcySipcDrpInfo>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("OTHER_NAME", 0, "NAME"), "MC");
  EXPECT_EQ(read.text("OTHER_NAME", 1, "NOW_OR_BEFORE"), "prevNamesAndWebsiteUrls");
  EXPECT_EQ(read.text("DISCLOSURE", 0, "CRIMINAL_CONVICTED_OF_FELONY"), "N");
  EXPECT_EQ(read.text("BANKRUPTCY_MATTER", 0, "ACTION_DATE"), "2030-01-02");
  EXPECT_EQ(read.text("BANKRUPTCY_MATTER", 0, "ACTION_DATE_EXACT"), "Exact");
  EXPECT_EQ(headline_of(read.source),
            "Form CFPORTAL of the funding portal Mill Crowd, signed on 2031-04-02, naming 1 owner or officer");
}

/// The envelope of the forms of municipal advisors.
std::string advisor_submission(std::string_view space, std::string_view type, std::string_view data) {
  std::string text = R"(<edgarSubmission xmlns="http://www.sec.gov/edgar/)";
  text.append(space).append(R"("><headerData><submissionType>)").append(type);
  text.append(R"(</submissionType><filerInfo><liveTestFlag>TEST</liveTestFlag><filer><filerId>0009900001</filerId>
    <filerCcc>secret#1</filerCcc></filer></filerInfo></headerData><formData>)");
  return text.append(data).append("</formData></edgarSubmission>");
}

TEST(Registration, ReadsWithdrawalsOfMunicipalAdvisors) {
  reading read(advisor_submission("mawfiler", "MA-W", R"(<fullLegalName>Mill Advisers LLC</fullLegalName>
    <fileNumber>867-00001</fileNumber><advisoryContractAssignments><advisoryContract><name>First Adviser</name>
    </advisoryContract><advisoryContract><individualName><lastName>Quillfeather</lastName></individualName>
    </advisoryContract></advisoryContractAssignments><execution><muncipalAdvisoryFirm><date>2031-04-02</date>
    </muncipalAdvisoryFirm></execution><statementOfFinancials><assetInfo><totalAsset>1500.25</totalAsset></assetInfo>
    </statementOfFinancials>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("SUBMISSION", 0, "CIK"), "0009900001");
  EXPECT_EQ(read.text("CONTRACT_ASSIGNEE", 1, "LAST_NAME"), "Quillfeather");
  EXPECT_EQ(read.text("SIGNATURE", 0, "CAPACITY"), "muncipalAdvisoryFirm");
  EXPECT_EQ(headline_of(read.source),
            "The municipal advisor Mill Advisers LLC (file 867-00001) withdraws from registration, signed on "
            "2031-04-02, with assets of $1,500.25");
}

TEST(Registration, ReadsMunicipalAdvisoryFirms) {
  reading read(advisor_submission("mafiler", "MA", R"(<firmName>Mill Advisers LLC</firmName>
    <registrations><baseRegistrations><maRegistration><fileNumber>867-00001</fileNumber></maRegistration>
    <baseRegistrations><bdRegistration><fileNumber>8-00001</fileNumber><crdNumber>0042</crdNumber></bdRegistration>
    </baseRegistrations></baseRegistrations></registrations><formOfOrganization><formOrgType><formOrgTypes><LLC/>
    </formOrgTypes></formOrgType></formOfOrganization><numberOfEmployees>12</numberOfEmployees>
    <employeesEngagedInMAA>3</employeesEngagedInMAA><otherActivities><insurance><isActivelyEngaged>Y</isActivelyEngaged>
    </insurance><lawyers><activelyEngagedPrimaryBusiness><isActivelyEngaged>N</isActivelyEngaged>
    </activelyEngagedPrimaryBusiness></lawyers></otherActivities><scheduleB><persons><person>
    <owningEntity>Mill Holdings</owningEntity><baseInfo><name><lastName>Quillfeather</lastName></name><baseInformation>
    <titleStatus>Member</titleStatus></baseInformation></baseInfo></person></persons></scheduleB>
    <drpInfo><criminalDisclosure><criminalDrp><apInfo><associatedPerson><apType><firmInfo>Old Mill</firmInfo></apType>
    <drpInfo><detailedDisclosure><eventDRP><charges><charge><baseInformation><charge>First</charge></baseInformation>
    </charge></charges></eventDRP></detailedDisclosure></drpInfo></associatedPerson></apInfo></criminalDrp>
    </criminalDisclosure></drpInfo>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("REGISTRATION", 1, "KIND"), "bdRegistration");
  EXPECT_EQ(read.text("REGISTRATION", 1, "CRD_NUMBER"), "0042");
  EXPECT_EQ(read.cells.state("BUSINESS", 0, "LLC"), cell_state::empty) << "marked by an empty element";
  EXPECT_EQ(read.cells.state("BUSINESS", 0, "LLP"), cell_state::absent);
  EXPECT_EQ(read.text("OTHER_ACTIVITY", 1, "ACTIVE"), "N");
  EXPECT_EQ(read.text("SCHEDULE_B_PERSON", 0, "OWNED_ENTITY"), "Mill Holdings");
  EXPECT_EQ(read.text("SCHEDULE_B_PERSON", 0, "TITLE"), "Member");
  EXPECT_EQ(read.text("CRIMINAL_MATTER", 0, "WHOSE"), "associatedPerson");
  EXPECT_EQ(read.text("CRIMINAL_CHARGE", 0, "CRIMINAL_MATTER_ID"), "1");
  EXPECT_EQ(
      headline_of(read.source),
      "Form MA of the municipal advisory firm Mill Advisers LLC, with 12 employees, 3 of them in municipal advice");
}

TEST(Registration, ReadsNaturalPersonsWhoGiveMunicipalAdvice) {
  reading read(advisor_submission("maifiler", "MA-I", R"(<applicantName><firstName>Ada</firstName>
    <lastName>Quillfeather</lastName></applicantName><municipalAdvisorOffices><municipalAdvisorOffice><municipalFirm>
    <municipalFirmName>Mill Advisers LLC</municipalFirmName></municipalFirm></municipalAdvisorOffice>
    <municipalAdvisorOffice><municipalFirm><municipalFirmName>Other LLC</municipalFirmName></municipalFirm>
    <advisorOffices><advisorOffice><locationInfo>LOCATED</locationInfo></advisorOffice></advisorOffices>
    </municipalAdvisorOffice></municipalAdvisorOffices><employmentHistory><currentEmployer><name>Mill Advisers LLC</name>
    </currentEmployer><priorEmployers><priorEmployer><name>Old Employer</name></priorEmployer></priorEmployers>
    </employmentHistory><drpInfo><regulatoryDisclosure><regulatoryDrp><baseHeader><reponseType><add/></reponseType>
    </baseHeader><regulatoryQuestions>6C(1)</regulatoryQuestions><drpData><regulatoryInfo><sanctionDetails>
    <barred><description>One</description></barred><suspended><description>Two</description></suspended>
    </sanctionDetails></regulatoryInfo></drpData></regulatoryDrp></regulatoryDisclosure></drpInfo>)"));
  expect_all_read(read);
  EXPECT_EQ(read.text("FIRM_OFFICE", 0, "ADVISORY_FIRM_ID"), "2");
  EXPECT_EQ(read.text("EMPLOYER", 1, "NOW_OR_BEFORE"), "priorEmployer");
  EXPECT_EQ(read.cells.state("REGULATORY_REPORT", 0, "ADDED"), cell_state::empty) << "marked by an empty element";
  EXPECT_EQ(read.cells.state("REGULATORY_REPORT", 0, "AMENDED"), cell_state::absent);
  EXPECT_EQ(read.text("REGULATORY_SANCTION", 1, "KIND"), "suspended");
  EXPECT_EQ(read.text("REGULATORY_SANCTION", 1, "DESCRIPTION"), "Two");
  EXPECT_EQ(headline_of(read.source),
            "Form MA-I about a natural person who gives municipal advice, Ada Quillfeather, of Mill Advisers LLC and 1 "
            "other firm");
}

}  // namespace
}  // namespace filigree::test
