// Form 24F-2: the header, in both layouts, and the texts sent with it.
#pragma once

#include "spec/columns.hpp"

namespace filigree::twentyfourf2 {

using enum value_type;
using namespace columns;

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, own("SUBMISSION_TYPE", code, "headerData/submissionType|submissionType", "Form",
                                    "24F-2NT, or 24F-2NT/A for an amendment.")),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that the filing follows."),
    own("INVESTMENT_COMPANY_TYPE", code, "headerData/filerInfo/investmentCompanyType|invCompany", "Company type",
        "Form on which the securities are registered: N-1A mutual funds, N-2 closed-end funds, S-6 trusts and so on."),
    telling(column_part::reporter,
            own("FILER_CIK", text, "headerData/filerInfo/filer/issuerCredentials/cik|filer/filerId", "CIK of filer",
                "The issuer's number at the SEC.")),
    own("FILER_FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber|filer/fileNumber", "File number of filer",
        "File number under which the notice was sent."),
    own("PERIOD_OF_REPORT", date, "periodOfReport", "Period", "Older notices: last day of the fiscal year."),
    own("LIVE_TEST", code, "headerData/filerInfo/liveTestFlag|liveTestFlag", "Live or test",
        "LIVE for a filing, TEST for a trial that EDGAR throws away."),
    own("ALL_SERIES", boolean,
        "headerData/seriesClass/reportSeriesClass/rptIncludeAllSeriesFlag|seriesClasses/reportSeriesClass/"
        "rptIncludeAllSeriesFlag",
        "All series", "The notice is about all series of the issuer."),
    own("ALL_CLASSES", boolean,
        "headerData/seriesClass/reportClass/rptIncludeAllClassesFlag|seriesClasses/reportClass/"
        "rptIncludeAllClassesFlag",
        "All classes", "The notice is about all share classes or contracts of the issuer."),
    joined(own("CLASS_IDS", text, "seriesClasses/reportClass/rptClassId", "Classes",
               "Older notices: EDGAR's identifiers of the classes that the notice is about.")),
    own("TOTAL_DUE", decimal, "headerData/offeringsAndFees/totalDue", "Total due",
        "Registration fees of all offerings together, in dollars."),
    own("FEE_PAID", decimal, "edgarFee/submissionFee/feeAmount", "Fee paid",
        "Older notices: dollars paid with the submission."),
    own("FEE_BASIS", decimal, "edgarFee/submissionFee/feeBasis", "Basis of fee",
        "Older notices: dollars on which the fee was figured."),
    own("PAYOR_CIK", text,
        "headerData/payorInfo/feePayorInformation/filerId|edgarFee/submissionFee/feePayorInformation/filerId",
        "CIK of payor", "Number at the SEC of who pays the fee, where that is somebody else."),
    own("SALES_ITEMIZED", boolean, "edgarFee/submissionSalesShares/salesSharesItemizeFlag", "Sales by series",
        "Older notices: sales are given for each series or class."),
    own("SENDER_NAME", text, "headerData/filerInfo/contact/contactName|contact/name", "Sender's contact",
        "Person whom EDGAR may ask about the submission."),
    own("SENDER_PHONE", text, "headerData/filerInfo/contact/contactPhoneNumber|contact/phoneNumber", "Sender's phone",
        "Telephone number of the person whom EDGAR may ask."),
    own("SENDER_EMAIL", text, "headerData/filerInfo/contact/contactEmailAddress|contactEmail", "Sender's e-mail",
        "E-mail address of the person whom EDGAR may ask."),
    joined(own("NOTIFICATION_EMAILS", text,
               "headerData/filerInfo/notifications/notificationEmailAddress|notifications/internetNotificationAddress",
               "Notified", "E-mail addresses to which EDGAR writes about the submission.")),
    joined(own("EXCHANGES", code, "sros/sroId", "Exchanges",
               "Older notices: exchanges to which the submission is sent as well.")),
    own("ACCESSION_NUMBER_GIVEN", text, "accessionNumber", "Accession number as sent",
        "Older notices: accession number of an earlier submission that the notice names."),
    joined(own("ACCESSION_NUMBERS_GIVEN", text, "multiAccessionNumbers/accessionNumber", "Accession numbers as sent",
               "Older notices: accession numbers of earlier submissions that the notice names.")),
};

constexpr column_spec reported_series_columns[] = {
    accession_number(),
    own("SERIES_ID", text, "seriesId", "Series", "EDGAR's identifier of a series that the notice is about."),
    own("ALL_CLASSES", boolean, "includeAllClassesFlag", "All classes",
        "The notice is about all share classes of the series."),
    joined(own("CLASS_IDS", text, "classInfo/classId|classId", "Classes",
               "EDGAR's identifiers of the share classes of the series.")),
};

constexpr column_spec reported_class_columns[] = {
    accession_number(),
    own("CLASS_ID", text, "classId", "Class",
        "EDGAR's identifier of a share class or contract that the notice is about."),
};

constexpr column_spec offering_fee_columns[] = {
    accession_number(),
    own("SERIES_OR_CLASS_ID", text, "saleSharesSeriesOrClassId", "Series or class",
        "Older notices: EDGAR's identifier of the series or class that was sold."),
    own("SALES", decimal, "salesProceeds|salesSharesSalesProceeds", "Sales",
        "Dollars that sales of shares brought in."),
    own("REDEEMED", decimal, "redeemedValue|salesSharesRedeemedValue", "Redemptions",
        "Dollars paid for shares that were redeemed."),
    own("NET_SALES", decimal, "netValue|salesSharesNetValue", "Net sales", "Sales less redemptions, in dollars."),
    own("FEE", decimal, "feeAmount|salesSharesFeeAmount", "Fee", "Registration fee on the net sales, in dollars."),
    own("LAST_FILING", boolean, "salesSharesLastFilingFlag", "Last filing",
        "Older notices: the issuer files no further notice for this series or class."),
    own("PAYMENT_YEAR", text, "salesSharesPaymentYear", "Year", "Older notices: year for which the fee is paid."),
    own("FISCAL_YEAR_END", text, "salesSharesFiscalYearEnd", "Fiscal year end",
        "Older notices: day on which the fiscal year ended."),
};

constexpr column_spec module_columns[] = {
    accession_number(),
    own("KIND", code, "modOrSegFlag", "Kind",
        "M for a module, S for a segment: text that EDGAR holds and puts into the submission."),
    own("NAME", text, "nickName", "Name", "Name under which EDGAR holds the text."),
    own("CIK", text, "cik", "CIK", "Number at the SEC of who owns the text."),
    own("DOCUMENT_TYPE", text, "documentType", "Type", "EDGAR's type of the text."),
};

}  // namespace filigree::twentyfourf2
