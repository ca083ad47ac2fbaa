// Form N-CEN: the filing itself, and which series and classes it is about.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ncen {

using enum value_type;
using namespace columns;

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event,
            own("SUBMISSION_TYPE", code, "headerData/submissionType", "Form", "N-CEN, or N-CEN/A for an amendment.")),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that the filing follows."),
    own("AMENDED_ACCESSION_NUMBER", text, "headerData/accessionNumber", "Amended filing",
        "Accession number of the filing that an amendment corrects."),
    telling(column_part::event, own("REPORT_ENDING_PERIOD", date, "formData/generalInfo/@reportEndingPeriod",
                                    "Fiscal year ended", "Last day of the fiscal year that the report covers.")),
    own("PERIOD_UNDER_12_MONTHS", code, "formData/generalInfo/@isReportPeriodLt12", "Less than 12 months",
        "Y when the report covers less than twelve months."),
    own("INVESTMENT_COMPANY_TYPE", code, "headerData/filerInfo/investmentCompanyType", "Company type",
        "Form on which the company is registered: N-1A mutual funds, N-2 closed-end funds, S-6 trusts and so on."),
    own("FILER_CIK", text, "headerData/filerInfo/filer/issuerCredentials/cik", "CIK of filer",
        "Number at the SEC under which the report was sent."),
    own("FILER_FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "File number of filer",
        "File number under which the report was sent."),
    own("LIVE_TEST", code, "headerData/filerInfo/liveTestFlag", "Live or test",
        "LIVE for a filing, TEST for a trial that EDGAR throws away."),
    own("SENDER_NAME", text, "headerData/filerInfo/contact/contactName", "Sender's contact",
        "Person whom EDGAR may ask about the submission."),
    own("SENDER_PHONE", text, "headerData/filerInfo/contact/contactPhoneNumber", "Sender's phone",
        "Telephone number of the person whom EDGAR may ask."),
    own("SENDER_EMAIL", text, "headerData/filerInfo/contact/contactEmailAddress", "Sender's e-mail",
        "E-mail address of the person whom EDGAR may ask."),
    joined(own("NOTIFICATION_EMAILS", text, "headerData/filerInfo/notifications/notificationEmailAddress", "Notified",
               "E-mail addresses to which EDGAR writes about the submission.")),
    own("ALL_SERIES", boolean, "headerData/seriesClass/reportSeriesClass/rptIncludeAllSeriesFlag", "All series",
        "The report is about all series of the registrant."),
    own("ALL_CLASSES", boolean, "headerData/seriesClass/reportClass/rptIncludeAllClassesFlag", "All classes",
        "The report is about all share classes or contracts of the registrant."),
    own("ATTACHED_LEGAL_PROCEEDINGS", boolean, "formData/attachmentsTab/isLegalProceedings",
        "Legal proceedings attached", "A document about legal proceedings is attached."),
    own("ATTACHED_FINANCIAL_SUPPORT", boolean, "formData/attachmentsTab/isProvisionFinancialSupport",
        "Financial support attached", "A document about financial support that the fund was given is attached."),
    own("ATTACHED_INTERNAL_CONTROL", boolean, "formData/attachmentsTab/isIPAReportInternalControl",
        "Report on internal control attached", "The accountant's report on internal control is attached."),
    own("ATTACHED_ACCOUNTING_CHANGE", boolean, "formData/attachmentsTab/isChangeAccPrinciples",
        "Change of accounting principles attached", "A document about a change in accounting principles is attached."),
    own("ATTACHED_EXEMPTIVE_ORDER", boolean, "formData/attachmentsTab/isInfoRequiredEO",
        "Exemptive order information attached", "Information that an exemptive order asks for is attached."),
    own("ATTACHED_OTHER", boolean, "formData/attachmentsTab/isOtherInfoRequired", "Other information attached",
        "Other information that rules ask for is attached."),
    own("ATTACHED_AMENDED_DOCUMENTS", boolean, "formData/attachmentsTab/isMaterialAmendments",
        "Amended organizational documents attached", "Material amendments to the charter or the bylaws are attached."),
    own("ATTACHED_INSTRUMENTS", boolean, "formData/attachmentsTab/isInstDefiningRights", "Instruments attached",
        "Instruments that define the rights of security holders are attached."),
    own("ATTACHED_ADVISORY_CONTRACTS", boolean, "formData/attachmentsTab/isNewOrAmendedInvAdvContracts",
        "Advisory contracts attached", "New or amended contracts with investment advisers are attached."),
    own("ATTACHED_ITEM_405", boolean, "formData/attachmentsTab/isInfoItem405", "Late insider reports attached",
        "Information on late reports of insiders, Item 405 of Regulation S-K, is attached."),
    own("ATTACHED_CODE_OF_ETHICS", boolean, "formData/attachmentsTab/isCodeOfEthics", "Code of ethics attached",
        "The code of ethics is attached."),
    own("SIGNED_REGISTRANT", text, "formData/signature/@registrantSignedName", "Registrant as signed",
        "Name of the registrant above the signature."),
    own("SIGNED_DATE", date, "formData/signature/@signedDate", "Date signed", "Day on which the report was signed."),
    own("SIGNATURE", text, "formData/signature/@signature", "Signature", "Signature as typed."),
    own("SIGNER_TITLE", text, "formData/signature/@title", "Title of signer", "Office of the person who signed."),
};

constexpr column_spec reported_series_columns[] = {
    accession_number(),
    own("SERIES_ID", text, "seriesId", "Series", "EDGAR's identifier of a series that the report is about."),
    own("ALL_CLASSES", boolean, "includeAllClassesFlag", "All classes",
        "The report is about all share classes of the series."),
    joined(own("CLASS_IDS", text, "classInfo/classId", "Classes",
               "EDGAR's identifiers of the share classes of the series that the report is about.")),
};

constexpr column_spec reported_class_columns[] = {
    accession_number(),
    own("CLASS_ID", text, "classId", "Class",
        "EDGAR's identifier of a share class or contract that the report is about."),
};

}  // namespace filigree::ncen
