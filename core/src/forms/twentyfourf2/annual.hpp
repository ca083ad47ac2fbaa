// Form 24F-2: the notices themselves, Items 1 to 8.
#pragma once

#include "spec/columns.hpp"

namespace filigree::twentyfourf2 {

using enum value_type;
using namespace columns;

constexpr column_spec annual_filing_columns[] = {
    accession_number(),
    row_number("ANNUAL_FILING_SK", column_origin::filigree),
    telling(column_part::event, own("ISSUER", text, "item1/nameOfIssuer", "Issuer", "Name of the issuer.")),
    own("STREET1", text, "item1/addressOfIssuer/street1", "Street", "First line of the issuer's address."),
    own("STREET2", text, "item1/addressOfIssuer/street2", "Street, second line",
        "Second line of the issuer's address."),
    own("CITY", text, "item1/addressOfIssuer/city", "City", "City of the issuer's address."),
    own("STATE", code, "item1/addressOfIssuer/state", "State", "State of the issuer's address."),
    own("COUNTRY", code, "item1/addressOfIssuer/country", "Country", "Country of the issuer's address."),
    own("ZIP_CODE", text, "item1/addressOfIssuer/zipCode", "Zip", "Zip or postal code of the issuer's address."),
    own("ALL_SERIES", boolean, "item2/reportSeriesClass/rptIncludeAllSeriesFlag", "All series",
        "The notice is about all series and classes of the issuer."),
    own("ALL_CLASSES", boolean, "item2/reportClass/rptIncludeAllClassesFlag|item2/reportClassName/rptIncludeAllFlag",
        "All classes", "The notice is about all classes of the issuer."),
    own("ACT_FILE_NUMBER", text, "item3/investmentCompActFileNo", "Investment Company Act file number",
        "Number under which the issuer is registered as an investment company."),
    telling(column_part::event, own("FISCAL_YEAR_END", date, "item4/lastDayOfFiscalYear", "Fiscal year ended",
                                    "Last day of the fiscal year that the notice is for.")),
    own("FILED_LATE", boolean, "item4/isThisFormBeingFiledLate", "Filed late",
        "The notice is filed more than 90 days after the fiscal year ended."),
    own("LAST_FILING", boolean, "item4/isThisTheLastTimeIssuerFilingThisForm", "Last filing",
        "The issuer will file no further notice."),
    own("SERIES_OR_CLASS_ID", text, "item5/seriesOrClassId", "Series or class",
        "EDGAR's identifier of the series or class to which the amounts belong."),
    own("SALES", decimal, "item5/aggregateSalePriceOfSecuritiesSold", "Sales",
        "Dollars for which securities were sold in the fiscal year."),
    own("REDEEMED_THIS_YEAR", decimal, "item5/aggregatePriceOfSecuritiesRedeemedOrRepurchasedInFiscalYear",
        "Redeemed this year", "Dollars for which securities were redeemed or bought back in the fiscal year."),
    own("REDEEMED_BEFORE", decimal, "item5/aggregatePriceOfSecuritiesRedeemedOrRepurchasedAnyPrior", "Redeemed before",
        "Dollars redeemed in earlier years and not yet used to reduce fees."),
    own("REDEMPTION_CREDITS", decimal, "item5/totalAvailableRedemptionCredits", "Redemption credits",
        "Redemptions that may be set against sales, in dollars."),
    own("NET_SALES", decimal, "item5/netSales", "Net sales",
        "Sales less redemption credits, in dollars, and never below zero."),
    own("CREDITS_LEFT", decimal, "item5/redemptionCreditsAvailableForUseInFutureYears", "Credits left",
        "Sales less redemption credits where these are greater, a negative amount in dollars that is carried forward."),
    own("FEE_RATE", decimal, "item5/multiplierForDeterminingRegistrationFee", "Fee rate",
        "Dollars of fee for each dollar of net sales."),
    own("FEE", decimal, "item5/registrationFeeDue", "Registration fee", "Net sales times the fee rate, in dollars."),
    own("INTEREST", decimal, "item6/interestDue", "Interest", "Interest for filing late, in dollars."),
    own("TOTAL_DUE", decimal, "item7/totalOfRegistrationFeePlusAnyInterestDue", "Total due",
        "Registration fee and interest together, in dollars."),
    own("EXPLANATORY_NOTES", text, "item8/explanatoryNotes", "Explanatory notes", "What else the issuer says."),
    own("SIGNATURE", text, "signature/signature", "Signature", "Signature as typed."),
    own("SIGNER", text, "signature/nameAndTitle", "Name and title", "Name and title of the person who signed."),
    own("SIGNED_DATE", date, "signature/signatureDate", "Date signed", "Day on which the notice was signed."),
};

constexpr column_spec covered_series_columns[] = {
    accession_number(),
    row_number("COVERED_SERIES_SK", column_origin::filigree),
    parent_number("ANNUAL_FILING_SK", "ANNUAL_FILING", "Notice row", "Row of ANNUAL_FILING to which this row belongs.",
                  column_origin::filigree),
    own("SERIES_NAME", text, "seriesName", "Series", "Name of the series."),
    own("SERIES_ID", text, "seriesId", "Series identifier", "EDGAR's identifier of the series."),
    own("ALL_CLASSES", boolean, "includeAllClassesFlag", "All classes",
        "The notice is about all share classes of the series."),
};

constexpr column_spec covered_class_columns[] = {
    accession_number(),
    parent_number("ANNUAL_FILING_SK", "ANNUAL_FILING", "Notice row", "Row of ANNUAL_FILING to which this row belongs.",
                  column_origin::filigree),
    parent_number("COVERED_SERIES_SK", "COVERED_SERIES", "Series row",
                  "Row of COVERED_SERIES that the class is one of; none where classes stand alone.",
                  column_origin::filigree),
    own("CLASS_NAME", text, "className", "Class", "Name of the share class or contract."),
    own("CLASS_ID", text, "classId", "Class identifier", "EDGAR's identifier of the share class or contract."),
};

constexpr column_spec securities_act_file_columns[] = {
    accession_number(),
    parent_number("ANNUAL_FILING_SK", "ANNUAL_FILING", "Notice row", "Row of ANNUAL_FILING to which this row belongs.",
                  column_origin::filigree),
    own("FILE_NUMBER", text, "fileNumber", "File number",
        "Number under which the securities are registered by the Securities Act."),
};

}  // namespace filigree::twentyfourf2
