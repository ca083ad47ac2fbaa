// Form N-MFP: the portfolio, security by security, and what was sold before it matured.
#pragma once

#include "spec/columns.hpp"

namespace filigree::nmfp {

using enum value_type;
using namespace columns;

constexpr column_spec security_columns[] = {
    accession_number(),
    row_number("SECURITY_SK", column_origin::filigree),
    own("ISSUER", text, "nameOfIssuer", "Issuer", "Name of the issuer of the security."),
    own("TITLE", text, "titleOfIssuer", "Title of issue", "Title of the issue, with the coupon where it has one."),
    own("COUPON", text, "coupon", "Coupon", "Interest that the security pays, as filed."),
    own("CUSIP", text, "CUSIPMember", "CUSIP", "Nine characters that identify the issue."),
    own("LEI", text, "LEIID", "LEI", "Legal entity identifier of the issuer."),
    own("ISIN", text, "ISINId", "ISIN", "International number that identifies the issue."),
    own("CIK", text, "cik", "CIK", "The issuer's number at the SEC."),
    own("RSSD_ID", text, "RSSDID", "RSSD ID", "The issuer's number at the Federal Reserve."),
    own("OTHER_ID", text, "otherUniqueId", "Other identifier", "Some other identifier of the security."),
    own("INVESTMENT_CATEGORY", text, "investmentCategory", "Category of investment",
        "Kind of security, out of the form's list."),
    own("OTHER_CATEGORY", text, "briefDescription", "Other category",
        "What the security is where the list has no name for it."),
    own("LOOKS_THROUGH_COLLATERAL", code, "fundAcqstnUndrlyngSecurityFlag", "Treated as its collateral",
        "Y when the fund counts the repurchase agreement as a purchase of its collateral."),
    own("REPO_OPEN", code, "repurchaseAgreement/repurchaseAgreementOpenFlag", "Open repurchase agreement",
        "Y when the repurchase agreement has no end date and runs until one side ends it."),
    own("REPO_CLEARED", code, "repurchaseAgreement/repurchaseAgreementClearedFlag", "Cleared centrally",
        "Y when a central counterparty clears the repurchase agreement."),
    own("REPO_CCP", text, "repurchaseAgreement/nameOfCCP", "Central counterparty",
        "Name of the central counterparty that clears the agreement."),
    own("REPO_TRIPARTY", code, "repurchaseAgreement/repurchaseAgreementTripartyFlag", "Tri-party",
        "Y when the agreement is settled by a third party."),
    own("ELIGIBLE_SECURITY", code, "securityEligibilityFlag", "Eligible security",
        "Y when the security is one that Rule 2a-7 lets a money market fund hold."),
    own("SECURITY_RATED", text, "securityRated", "Tier of security",
        "N-MFP1: whether the security is first tier, second tier, unrated or no longer eligible."),
    own("WAM_MATURITY_DATE", date, "investmentMaturityDateWAM", "Maturity for WAM",
        "Maturity date that counts for the weighted average maturity."),
    own("WAL_MATURITY_DATE", date, "investmentMaturityDateWAL", "Maturity for WAL",
        "Maturity date that counts for the weighted average life."),
    own("FINAL_MATURITY_DATE", date, "finalLegalInvestmentMaturityDate", "Final maturity",
        "Last day on which the principal must be paid."),
    own("DEMAND_FEATURE", code, "securityDemandFeatureFlag", "Demand feature",
        "Y when the fund may sell the security back at will."),
    own("GUARANTEE", code, "securityGuaranteeFlag", "Guarantee", "Y when somebody guarantees payment."),
    own("ENHANCEMENT", code, "securityEnhancementsFlag", "Other enhancement",
        "Y when payment is made safer in some other way."),
    own("SECURITY_YIELD", decimal, "yieldOfTheSecurityAsOfReportingDate", "Yield",
        "Yield of the security at the report's date, as a fraction of one."),
    own("VALUE_WITH_SUPPORT", decimal, "includingValueOfAnySponsorSupport", "Value with support",
        "Value of the position in dollars, with the value of any support by the sponsor."),
    own("VALUE_WITHOUT_SUPPORT", decimal, "excludingValueOfAnySponsorSupport", "Value without support",
        "Value of the position in dollars, without support by the sponsor."),
    own("PERCENT_OF_NET_ASSETS", decimal, "percentageOfMoneyMarketFundNetAssets", "Part of net assets",
        "The position as a part of the fund's net assets, as a fraction of one."),
    own("LEVEL_3", code, "securityCategorizedAtLevel3Flag", "Level 3",
        "Y when the value rests on inputs that cannot be observed, Level 3 of the accounting standard."),
    own("DAILY_LIQUID_ASSET", code, "dailyLiquidAssetSecurityFlag", "Daily liquid asset",
        "Y when the security counts as a daily liquid asset."),
    own("WEEKLY_LIQUID_ASSET", code, "weeklyLiquidAssetSecurityFlag", "Weekly liquid asset",
        "Y when the security counts as a weekly liquid asset."),
    own("ILLIQUID", code, "illiquidSecurityFlag", "Illiquid",
        "Y when the security cannot be sold within seven days near its value."),
    own("EXPLANATORY_NOTES", text, "explanatoryNotes", "Explanatory notes",
        "What else the fund says about the position."),
};

constexpr column_spec collateral_columns[] = {
    accession_number(),
    parent_number("SECURITY_SK", "SECURITY", "Security row", "Row of SECURITY to which this row belongs.",
                  column_origin::filigree),
    own("ISSUER", text, "nameOfCollateralIssuer", "Issuer", "Name of the issuer of the collateral."),
    own("LEI", text, "LEIID", "LEI", "Legal entity identifier of the issuer of the collateral."),
    own("CUSIP", text, "CUSIPMember", "CUSIP", "Nine characters that identify the collateral."),
    own("MATURITY_DATE", text, "maturityDate/date", "Maturity",
        "Maturity date of the collateral; text, as months alone occur."),
    own("MATURITY_FROM", text, "maturityDate/dateRange/from", "Earliest maturity",
        "First maturity where the collateral is many securities."),
    own("MATURITY_TO", text, "maturityDate/dateRange/to", "Latest maturity",
        "Last maturity where the collateral is many securities."),
    own("COUPON_OR_YIELD", text, "couponOrYield", "Coupon or yield",
        "Until 2024: interest or yield of the collateral, as filed."),
    own("COUPON", text, "coupon", "Coupon", "Interest that the collateral pays, as filed."),
    own("YIELD", text, "yield", "Yield", "Yield of the collateral, as filed."),
    own("PRINCIPAL", decimal, "principalAmountToTheNearestCent", "Principal",
        "Principal amount of the collateral in dollars."),
    own("COLLATERAL_VALUE", decimal, "valueOfCollateralToTheNearestCent", "Value",
        "Value of the collateral in dollars."),
    own("CATEGORY", text, "ctgryInvestmentsRprsntsCollateral", "Category",
        "Kind of the collateral, out of the form's list."),
    own("OTHER_CATEGORY", text, "otherInstrumentBriefDesc", "Other category",
        "What the collateral is where the list has no name for it."),
};

constexpr column_spec rating_columns[] = {
    accession_number(),
    parent_number("SECURITY_SK", "SECURITY", "Security row", "Row of SECURITY to which this row belongs.",
                  column_origin::filigree),
    own("AGENCY", text, "nameOfNRSRO|nameOfDesignatedNRSRO", "Rating organization", "Name of the rating organization."),
    own("RATING", text, "rating|creditRatingDesignatedNRSRO", "Rating", "Rating that the organization gave."),
};

constexpr column_spec demand_feature_columns[] = {
    accession_number(),
    row_number("DEMAND_FEATURE_SK", column_origin::filigree),
    parent_number("SECURITY_SK", "SECURITY", "Security row", "Row of SECURITY to which this row belongs.",
                  column_origin::filigree),
    own("ISSUER", text, "identityOfDemandFeatureIssuer", "Issuer", "Who must buy the security back."),
    own("PERCENT_PROVIDED", decimal, "amountProvidedByDemandFeatureIssuer", "Part provided",
        "Part of the demand feature that this issuer provides, as filed."),
    own("REMAINING_DAYS", decimal, "remainingPeriodDemandFeature", "Days until it can be used",
        "How many days remain until the demand feature can be used."),
    own("CONDITIONAL", code, "demandFeatureConditionalFlag", "Conditional",
        "Y when the demand feature falls away under some conditions."),
};

constexpr column_spec demand_feature_rating_columns[] = {
    accession_number(),
    parent_number("DEMAND_FEATURE_SK", "DEMAND_FEATURE", "Demand feature row", "Row of DEMAND_FEATURE that is rated.",
                  column_origin::filigree),
    own("AGENCY", text, "nameOfNRSRO|nameOfDesignatedNRSRO", "Rating organization", "Name of the rating organization."),
    own("RATING", text, "rating|creditRatingDesignatedNRSRO", "Rating", "Rating that the organization gave."),
};

constexpr column_spec guarantor_columns[] = {
    accession_number(),
    row_number("GUARANTOR_SK", column_origin::filigree),
    parent_number("SECURITY_SK", "SECURITY", "Security row", "Row of SECURITY to which this row belongs.",
                  column_origin::filigree),
    own("GUARANTOR", text, "identityOfTheGuarantor", "Guarantor", "Who guarantees payment."),
    own("PERCENT_PROVIDED", decimal, "amountProvidedByGuarantor", "Part provided",
        "Part of the guarantee that this guarantor provides, as filed."),
};

constexpr column_spec guarantor_rating_columns[] = {
    accession_number(),
    parent_number("GUARANTOR_SK", "GUARANTOR", "Guarantor row", "Row of GUARANTOR that is rated.",
                  column_origin::filigree),
    own("AGENCY", text, "nameOfNRSRO|nameOfDesignatedNRSRO", "Rating organization", "Name of the rating organization."),
    own("RATING", text, "rating|creditRatingDesignatedNRSRO", "Rating", "Rating that the organization gave."),
};

constexpr column_spec enhancement_columns[] = {
    accession_number(),
    row_number("ENHANCEMENT_SK", column_origin::filigree),
    parent_number("SECURITY_SK", "SECURITY", "Security row", "Row of SECURITY to which this row belongs.",
                  column_origin::filigree),
    own("PROVIDER", text, "identityOfTheEnhancementProvider", "Provider", "Who makes payment safer."),
    own("ENHANCEMENT_TYPE", text, "typeOfEnhancement", "Kind of enhancement", "How payment is made safer."),
    own("PERCENT_PROVIDED", decimal, "amountProvidedByEnhancement", "Part provided",
        "Part of the enhancement that this provider gives, as filed."),
};

constexpr column_spec enhancement_rating_columns[] = {
    accession_number(),
    parent_number("ENHANCEMENT_SK", "ENHANCEMENT", "Enhancement row", "Row of ENHANCEMENT that is rated.",
                  column_origin::filigree),
    own("AGENCY", text, "nameOfNRSRO|nameOfDesignatedNRSRO", "Rating organization", "Name of the rating organization."),
    own("RATING", text, "rating|creditRatingDesignatedNRSRO", "Rating", "Rating that the organization gave."),
};

constexpr column_spec disposition_columns[] = {
    accession_number(),
    own("TREASURY_DEBT", decimal, "depositionUSTreasuryDebtAmt", "US Treasury debt",
        "Dollars of US Treasury debt sold or disposed of in the month, before they matured."),
    own("AGENCY_COUPON", decimal, "govtAgencyCouponPayingDebtAmt", "US government agency debt with a coupon",
        "Dollars of US government agency debt with a coupon sold or disposed of in the month, before they matured."),
    own("AGENCY_NO_COUPON", decimal, "govtAgencyNonCouponPayingDebtAmt", "US government agency debt without a coupon",
        "Dollars of US government agency debt without a coupon sold or disposed of in the month, before they matured."),
    own("SOVEREIGN_DEBT", decimal, "nonUSSovereignSupraNationalDebtAmt",
        "Debt of other states and of supranational bodies",
        "Dollars of debt of other states and of supranational bodies sold or disposed of in the month, before they "
        "matured."),
    own("CERTIFICATES_OF_DEPOSIT", decimal, "certificateDepositAmt", "Certificates of deposit",
        "Dollars of certificates of deposit sold or disposed of in the month, before they matured."),
    own("TIME_DEPOSITS", decimal, "nonNegotiableTimeDepositAmt", "Time deposits that cannot be traded",
        "Dollars of time deposits that cannot be traded sold or disposed of in the month, before they matured."),
    own("VARIABLE_RATE_DEMAND_NOTES", decimal, "variableRateDemandNoteAmt", "Variable rate demand notes",
        "Dollars of variable rate demand notes sold or disposed of in the month, before they matured."),
    own("OTHER_MUNICIPAL", decimal, "otherMunicipalSecurityAmt", "Other municipal securities",
        "Dollars of other municipal securities sold or disposed of in the month, before they matured."),
    own("ASSET_BACKED_PAPER", decimal, "assetBackedCommercialPaperAmt", "Asset-backed commercial paper",
        "Dollars of asset-backed commercial paper sold or disposed of in the month, before they matured."),
    own("OTHER_ASSET_BACKED", decimal, "otherAssetBackedSecuritiesAmt", "Other asset-backed securities",
        "Dollars of other asset-backed securities sold or disposed of in the month, before they matured."),
    own("TREASURY_REPO", decimal, "usTreasuryRepurchaseAgreementAmt", "US Treasury repurchase agreements",
        "Dollars of US Treasury repurchase agreements sold or disposed of in the month, before they matured."),
    own("AGENCY_REPO", decimal, "usGovtAgencyRepurchaseAgreementAmt", "US government agency repurchase agreements",
        "Dollars of US government agency repurchase agreements sold or disposed of in the month, before they matured."),
    own("OTHER_REPO", decimal, "otherRepurchaseAgreementAmt", "Other repurchase agreements",
        "Dollars of other repurchase agreements sold or disposed of in the month, before they matured."),
    own("FUNDING_AGREEMENTS", decimal, "insuranceCompanyFundAgreementAmt", "Funding agreements of insurance companies",
        "Dollars of funding agreements of insurance companies sold or disposed of in the month, before they matured."),
    own("INVESTMENT_COMPANIES", decimal, "investmentCompanyAmt", "Shares of investment companies",
        "Dollars of shares of investment companies sold or disposed of in the month, before they matured."),
    own("FINANCIAL_PAPER", decimal, "financialCompanyCommercialAmt", "Commercial paper of financial companies",
        "Dollars of commercial paper of financial companies sold or disposed of in the month, before they matured."),
    own("NON_FINANCIAL_PAPER", decimal, "nonFinancialCompanyCommercialAmt", "Commercial paper of other companies",
        "Dollars of commercial paper of other companies sold or disposed of in the month, before they matured."),
    own("TENDER_OPTION_BONDS", decimal, "tenderOptionBondAmt", "Tender option bonds",
        "Dollars of tender option bonds sold or disposed of in the month, before they matured."),
    own("OTHER", decimal, "otherInstrumentAmt", "Other instruments",
        "Dollars of other instruments sold or disposed of in the month, before they matured."),
    own("OTHER_DESCRIPTION", text, "otherInstrumentBriefDescription", "Which other instruments",
        "What the other instruments are."),
};

}  // namespace filigree::nmfp
