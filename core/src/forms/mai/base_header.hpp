// Form MA-I: what disclosure reports have in common.
#pragma once

#include "forms/registration/sanction.hpp"
#include "spec/columns.hpp"

namespace filigree::mai {

using enum value_type;
using namespace columns;

/// What every report begins with.
constexpr column_spec base_header_columns[] = {
    own("ADDED", text, "baseHeader/reponseType/add", "New report", "Marked when the report is a new one."),
    own("AMENDED", text, "baseHeader/reponseType/amend", "Amends an earlier report",
        "Marked when the report amends an earlier one."),
    own("ADV_BD_U4_FILING", text, "baseHeader/filingInfo/formADVBDFiling/filingName",
        "Form ADV, BD or U4: filing under the name",
        "Name of the filer of the Form ADV, BD or U4 filing that has the details."),
    own("ADV_BD_U4_CRD_NUMBER", text, "baseHeader/filingInfo/formADVBDFiling/crdNumber",
        "Form ADV, BD or U4: CRD number",
        "Number in the Central Registration Depository of the Form ADV, BD or U4 filing that has the details."),
    own("ADV_BD_U4_DISCLOSURE_NUMBER", text, "baseHeader/filingInfo/formADVBDFiling/disclosureNumber",
        "Form ADV, BD or U4: disclosure number",
        "Of the Form ADV, BD or U4 filing that has the details: number of the disclosure occurrence."),
    own("MA_FILING", text, "baseHeader/filingInfo/maFiling/filingName", "Form MA: filing under the name",
        "Name of the filer of the Form MA filing that has the details."),
    own("MA_REGISTRATION_NUMBER", text, "baseHeader/filingInfo/maFiling/registrationNumber",
        "Form MA: registration number", "Registration number of the Form MA filing that has the details."),
    own("MA_FILING_DATE", date, "baseHeader/filingInfo/maFiling/filingDate", "Form MA: date of filing",
        "Day of filing of the Form MA filing that has the details."),
    own("MA_ACCESSION", text, "baseHeader/filingInfo/maFiling/accessionNumber", "Form MA: accession number",
        "EDGAR's accession number of the Form MA filing that has the details."),
    own("MA_I_FILING", text, "baseHeader/filingInfo/maiFiling/filingName", "Form MA-I: filing under the name",
        "Name of the filer of the Form MA-I filing that has the details."),
    own("MA_I_REGISTRATION_NUMBER", text, "baseHeader/filingInfo/maiFiling/registrationNumber",
        "Form MA-I: registration number", "Registration number of the Form MA-I filing that has the details."),
    own("MA_I_FILING_DATE", date, "baseHeader/filingInfo/maiFiling/filingDate", "Form MA-I: date of filing",
        "Day of filing of the Form MA-I filing that has the details."),
    own("MA_I_ACCESSION", text, "baseHeader/filingInfo/maiFiling/accessionNumber", "Form MA-I: accession number",
        "EDGAR's accession number of the Form MA-I filing that has the details."),
    own("MA_T_FILING", text, "baseHeader/filingInfo/matFiling/filingName", "Form MA-T: filing under the name",
        "Name of the filer of the Form MA-T filing that has the details."),
    own("MA_T_REGISTRATION_NUMBER", text, "baseHeader/filingInfo/matFiling/registrationNumber",
        "Form MA-T: registration number", "Registration number of the Form MA-T filing that has the details."),
    own("MA_T_FILING_DATE", date, "baseHeader/filingInfo/matFiling/filingDate", "Form MA-T: date of filing",
        "Day of filing of the Form MA-T filing that has the details."),
    own("SUMMARY", text, "baseHeader/summary", "Summary", "Summary of the circumstances."),
    own("REMOVABLE", code, "baseHeader/drpRemovalInfo/isDrpRemovable", "Report to be removed",
        "Y when the report is to be removed from the record."),
    own("REMOVAL_BECAUSE_RESOLVED", text, "baseHeader/drpRemovalInfo/drpRemoveReason/isRegistered",
        "Removal: resolved in the applicant's favor",
        "Marked when removal is asked for because the matter was resolved in the applicant's favor."),
    own("REMOVAL_FILED_IN_ERROR_EXPLANATION", text,
        "baseHeader/drpRemovalInfo/drpRemoveReason/isFiledError/explainTheCircumstances",
        "Removal: why it was filed in error", "What explains a report that was filed in error."),
    own("STATUS_PENDING", text, "baseHeader/status/pending", "Status: pending", "Marked when the matter is pending."),
    own("STATUS_ON_APPEAL", text, "baseHeader/status/onAppeal", "Status: on appeal",
        "Marked when the matter is on appeal."),
    own("STATUS_FINAL", text, "baseHeader/status/final", "Status: final", "Marked when the matter is final."),
};

constexpr auto sanction_columns = together(
    own("KIND", code, "name()", "Kind", "Element: barred, enjoined or suspended."),
    own("PERMANENT", text, "duration/durationType/permanent", "Permanent", "Marked when it holds for good."),
    own("DAYS", decimal, "duration/durationType/durationTime/days", "Duration: days", "Number of days."),
    own("MONTHS", decimal, "duration/durationType/durationTime/months", "Duration: months", "Number of months."),
    own("YEARS", decimal, "duration/durationType/durationTime/years", "Duration: years", "Number of years."),
    registration::sanction_period_columns);

}  // namespace filigree::mai
