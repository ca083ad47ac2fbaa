// Form N-CEN, Part B: the registrant.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ncen {

using enum value_type;
using namespace columns;

constexpr column_spec registrant_columns[] = {
    accession_number(),
    telling(column_part::reporter, own("CIK", text, "registrantCik", "CIK", "The registrant's number at the SEC.")),
    own("NAME", text, "registrantFullName", "Name", "Full name of the registrant."),
    own("FILE_NUMBER", text, "investmentCompFileNo", "Investment Company Act file number",
        "Number under which the registrant is registered as an investment company."),
    own("LEI", text, "registrantLei", "LEI", "Legal entity identifier of the registrant."),
    own("STREET1", text, "registrantstreet1", "Street", "First line of the registrant's address."),
    own("STREET2", text, "registrantstreet2", "Street, second line", "Second line of the registrant's address."),
    own("CITY", text, "registrantcity", "City", "City of the registrant's address."),
    own("STATE", code, "registrantstate", "State", "State of the registrant's address."),
    own("COUNTRY", code, "registrantcountry", "Country", "Country of the registrant's address."),
    own("ZIP_CODE", text, "registrantzipCode", "Zip", "Zip or postal code of the registrant's address."),
    own("PHONE", text, "registrantphoneNumber", "Phone", "Telephone number of the registrant."),
    own("FIRST_FILING", code, "isRegistrantFirstFiling", "First filing",
        "Y when this is the registrant's first report on Form N-CEN."),
    own("LAST_FILING", code, "isRegistrantLastFiling", "Last filing",
        "Y when this is the registrant's last report on Form N-CEN."),
    own("FAMILY_OF_COMPANIES", code, "isRegistrantFamilyInvComp|registrantFamilyInvComp/@isRegistrantFamilyInvComp",
        "Family of companies", "Y when the registrant belongs to a family of investment companies."),
    own("FAMILY_NAME", text, "registrantFamilyInvComp/@familyInvCompFullName", "Name of family",
        "Full name of the family of investment companies."),
    own("CLASSIFICATION", code, "registrantClassificationType", "Classification",
        "Form on which the registrant is registered, which tells open-end and closed-end funds, separate accounts and "
        "trusts apart."),
    own("TOTAL_SERIES", decimal, "totalSeries", "Series", "How many series the registrant has."),
    own("SECURITIES_ACT_REGISTRATION", code, "isSecuritiesActRegistration", "Securities registered",
        "Y when the registrant offers securities that are registered by the Securities Act."),
    own("MATTER_SUBMITTED", code, "isRegistrantSubmittedMatter|securityMatterSeriesInfo/@isRegistrantSubmittedMatter",
        "Vote of security holders", "Y when a matter was put to the vote of the security holders."),
    own("LEGAL_PROCEEDING", code, "isPreviousLegalProceeding|legalProceedingSeriesInfo/@isPreviousLegalProceeding",
        "Legal proceedings",
        "Y when material legal proceedings were brought against the registrant or its affiliates."),
    own("PROCEEDING_TERMINATED", code,
        "isPreviousProceedingTerminated|previousProceedingTerminated/@isPreviousProceedingTerminated",
        "Proceedings ended", "Y when legal proceedings that were reported before have ended."),
    own("FIDELITY_BOND_CLAIM", code, "isClaimFiled|claimFiled/@isClaimFiled", "Fidelity bond claims",
        "Y when claims were made under the fidelity bond."),
    own("FIDELITY_BOND_CLAIM_AMOUNT", decimal, "claimFiled/@totalClaimAmount", "Amount of claims",
        "Dollars claimed under the fidelity bond, in all."),
    own("INSURED_DIRECTORS", code, "isCoveredByInsurancePolicy|coveredByInsurancePolicy/@isCoveredByInsurancePolicy",
        "Directors insured", "Y when officers or directors are covered by an errors and omissions policy."),
    own("INSURANCE_CLAIM", code, "coveredByInsurancePolicy/@isClaimFiledDuringPeriod", "Insurance claims",
        "Y when claims were made under that policy in the period."),
    own("FINANCIAL_SUPPORT", code,
        "isFinancialSupportDuringPeriod|financialSupportSeriesInfo/@isFinancialSupportDuringPeriod",
        "Financial support", "Y when an affiliate or another person gave the registrant financial support."),
    own("EXEMPTIVE_ORDER_RELIANCE", code, "isExemptionFromAct|releaseNumbers/@isExemptionFromAct",
        "Relied on exemptive orders", "Y when the registrant relied on orders of the SEC that exempt it from rules."),
    own("UNDERWRITER_CHANGED", code, "isUnderwriterHiredOrTerminated", "Underwriter changed",
        "Y when a principal underwriter was hired or let go."),
    own("ACCOUNTANT_CHANGED", code, "isPublicAccountantChanged", "Accountant changed",
        "Y when the independent public accountant changed."),
    own("MATERIAL_WEAKNESS", code, "isMaterialWeakness", "Material weakness",
        "Y when the accountant's report on internal control found a material weakness."),
    own("QUALIFIED_OPINION", code, "isOpinionOffered|auditOpinionSeries/@isOpinionOffered", "Opinion not unqualified",
        "Y when the accountant gave an opinion other than an unqualified one."),
    own("VALUATION_METHODS_CHANGED", code, "isMaterialChange|valuationMethodsChanges/@isMaterialChange",
        "Valuation methods changed", "Y when methods of valuing securities changed in a material way."),
    own("ACCOUNTING_PRINCIPLES_CHANGED", code, "isAccountingPrincipleChange", "Accounting principles changed",
        "Y when accounting principles or practices changed."),
    own("NAV_ERROR_PAYMENT", code, "isPaymentErrorInNetAssetValue|paymentErrorSeries/@isPaymentErrorInNetAssetValue",
        "Paid for errors in NAV", "Y when money was paid to holders to make good an error in net asset value."),
    own("DIVIDEND_STATEMENT", code, "isPaymentDividend|paymentDividendSeries/@isPaymentDividend",
        "Dividends not from income", "Y when dividends or distributions needed a notice under section 19(a)."),
};

constexpr column_spec website_columns[] = {
    accession_number(),
    own("ADDRESS", text, "@webpage", "Address", "Address of the registrant's web site."),
};

constexpr column_spec books_and_records_columns[] = {
    accession_number(),
    own("KEEPER", text, "officeName", "Kept by", "Name of the person or office that keeps the books and records."),
    own("STREET1", text, "officeAddress1", "Street", "First line of the address."),
    own("STREET2", text, "officeAddress2", "Street, second line", "Second line of the address."),
    own("CITY", text, "officeCity", "City", "City of the address."),
    own("STATE", code, "officeStateCountry/@officeState", "State", "State of the address."),
    own("COUNTRY", code, "officeStateCountry/@officeCountry|officeCountry", "Country", "Country of the address."),
    own("ZIP_CODE", text, "officeRecordsZipCode", "Zip", "Zip or postal code of the address."),
    own("PHONE", text, "officePhone", "Phone", "Telephone number of the office."),
    own("DESCRIPTION", text, "booksRecordsDesc", "What is kept", "Which books and records are kept there."),
};

constexpr column_spec terminated_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of a series that was terminated."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series."),
    own("TERMINATION_DATE", text, "@terminationDate", "Month terminated",
        "Month and year in which the series was terminated."),
};

constexpr column_spec director_columns[] = {
    accession_number(),
    own("NAME", text, "directorName", "Name", "Name of the director or trustee."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number",
        "The director's number in the Central Registration Depository, or N/A."),
    own("INTERESTED_PERSON", code, "isDirectorInterestedPerson", "Interested person",
        "Y when the director has ties to the fund's adviser or underwriter."),
    joined(own("OTHER_FILE_NUMBERS", text, "fileNumbers/fileNumberInfo/@fileNumber", "Other boards",
               "File numbers of other investment companies that the person is a director of.")),
};

constexpr column_spec chief_compliance_officer_columns[] = {
    accession_number(),
    row_number("CCO_SK", column_origin::filigree),
    own("NAME", text, "ccoName", "Name", "Name of the chief compliance officer."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number",
        "The officer's number in the Central Registration Depository, or N/A."),
    own("STREET1", text, "ccoStreet1", "Street", "First line of the officer's address."),
    own("STREET2", text, "ccoStreet2", "Street, second line", "Second line of the officer's address."),
    own("CITY", text, "ccoCity", "City", "City of the officer's address."),
    own("STATE", code, "ccoStateCountry/@ccoState", "State", "State of the officer's address."),
    own("COUNTRY", code, "ccoStateCountry/@ccoCountry|ccoCountry", "Country", "Country of the officer's address."),
    own("ZIP_CODE", text, "ccoZipCode", "Zip", "Zip or postal code of the officer's address."),
    own("PHONE", text, "ccoPhone", "Phone", "Telephone number of the officer."),
    own("CHANGED", code, "isCcoChangedSinceLastFiling", "Changed",
        "Y when the officer is another person than in the last report."),
};

constexpr column_spec cco_employer_columns[] = {
    accession_number(),
    parent_number("CCO_SK", "CHIEF_COMPLIANCE_OFFICER", "Officer row",
                  "Row of CHIEF_COMPLIANCE_OFFICER whom the employer pays.", column_origin::filigree),
    own("NAME", text, "@ccoEmployerName", "Employer", "Who else pays or employs the compliance officer."),
    own("EMPLOYER_ID", text, "@ccoEmployerId", "Identifier of employer", "Tax number of that employer, or N/A."),
};

constexpr column_spec matter_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec proceeding_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec ended_proceeding_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec supported_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec opinion_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec nav_error_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec dividend_series_columns[] = {
    accession_number(),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

constexpr column_spec exemptive_order_columns[] = {
    accession_number(),
    own("RELEASE_NUMBER", text, "@releaseNumber", "Release number",
        "Number of the release in which the SEC gave the order."),
};

constexpr column_spec principal_underwriter_columns[] = {
    accession_number(),
    own("NAME", text, "principalUnderwriterName", "Name", "Full name of the underwriter."),
    own("FILE_NUMBER", text, "principalUnderwriterFileNumber", "File number",
        "SEC file number of the underwriter, or N/A."),
    own("CRD_NUMBER", text, "principalUnderwriterCrdNumber", "CRD number",
        "Number of the underwriter in the Central Registration Depository, or N/A."),
    own("LEI", text, "principalUnderwriterLei", "LEI", "Legal entity identifier of the underwriter, or N/A."),
    own("RSSD_ID", text, "principalUnderwriterRssdId", "RSSD ID", "Number of the underwriter at the Federal Reserve."),
    own("STATE", code, "principalUnderWriterStateCountry/@principalUnderWriterState", "State",
        "State of the underwriter, for addresses in the United States or Canada."),
    own("COUNTRY", code, "principalUnderWriterStateCountry/@principalUnderWriterCountry|principalUnderWriterCountry",
        "Country", "Country of the underwriter."),
    own("AFFILIATED", code, "isPrincipalUnderwriterAffiliatedWithRegistrant", "Affiliated",
        "Y when the underwriter is affiliated with the registrant or its adviser."),
};

constexpr column_spec public_accountant_columns[] = {
    accession_number(),
    own("NAME", text, "publicAccountantName", "Name", "Name of the accountant."),
    own("PCAOB_NUMBER", text, "pcaobNumber", "PCAOB number",
        "The accountant's number at the Public Company Accounting Oversight Board."),
    own("LEI", text, "publicAccountantLei", "LEI", "Legal entity identifier of the accountant, or N/A."),
    own("RSSD_ID", text, "publicAccountantRssdId", "RSSD ID", "Number of the accountant at the Federal Reserve."),
    own("STATE", code, "publicAccountantStateCountry/@publicAccountantState", "State",
        "State of the accountant, for addresses in the United States or Canada."),
    own("COUNTRY", code, "publicAccountantStateCountry/@publicAccountantCountry|publicAccountantCountry", "Country",
        "Country of the accountant."),
};

constexpr column_spec valuation_change_columns[] = {
    accession_number(),
    row_number("VALUATION_CHANGE_SK", column_origin::filigree),
    own("CHANGE_DATE", text, "dateOfChange", "Date of change", "Day on which the method changed."),
    own("EXPLANATION", text, "changeExplanation", "Explanation", "What changed."),
    own("ASSET_TYPE", text, "assetType", "Type of asset", "Kind of asset that is valued by the new method."),
    own("OTHER_ASSET_TYPE", text, "assetTypeOtherDesc", "Other type of asset",
        "What kind it is where the list has none."),
    own("INVESTMENT_TYPE", text, "investmentType", "Type of investment", "Which investments are concerned."),
    own("REGULATORY_BASIS", text, "statutoryRegulatoryBasis", "Regulatory basis",
        "Law or rule that the change rests on."),
};

constexpr column_spec valuation_change_series_columns[] = {
    accession_number(),
    parent_number("VALUATION_CHANGE_SK", "VALUATION_CHANGE", "Change row",
                  "Row of VALUATION_CHANGE that concerns the series.", column_origin::filigree),
    own("SERIES_NAME", text, "@seriesName", "Series", "Name of the series concerned."),
    own("SERIES_ID", text, "@seriesId", "Series identifier", "EDGAR's identifier of the series concerned."),
};

}  // namespace filigree::ncen
