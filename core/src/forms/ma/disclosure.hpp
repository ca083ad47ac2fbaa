// Form MA: what disclosure reports have in common.
#pragma once

#include "forms/registration/sanction.hpp"
#include "spec/columns.hpp"

namespace filigree::ma {

using enum value_type;
using namespace columns;

/// What every report begins with.
constexpr column_spec report_columns[] = {
    own("ADDED", text, "headerData/baseHeader/type/add", "New report", "Marked when the report is a new one."),
    own("AMENDED", text, "headerData/baseHeader/type/amend", "Amends an earlier report",
        "Marked when the report amends an earlier one."),
    own("ASSOCIATED_PERSON_COUNT", decimal, "headerData/baseHeader/apDrpFiledCount", "Associated persons",
        "For how many associated persons the report is."),
    own("FOR_APPLICANT", text, "headerData/baseHeader/drpFor/applicant", "Report for the applicant alone",
        "Marked when the report is for the applicant alone."),
    own("FOR_APPLICANT_AND_PERSONS", text, "headerData/baseHeader/drpFor/applicantAndAP",
        "Report for the applicant and associated persons",
        "Marked when the report is for the applicant and associated persons."),
    own("FOR_ASSOCIATED_PERSONS", text, "headerData/baseHeader/drpFor/ap", "Report for associated persons alone",
        "Marked when the report is for associated persons alone."),
    joined(own("QUESTIONS", text, "headerData/respondingTo/responseQuestion", "Questions answered",
               "Questions of the form that the report answers.")),
};

/// The filing that has the details already.
constexpr column_spec filed_elsewhere_columns[] = {
    own("WHOSE", code, "name()", "Applicant or associated person", "Element: applicantInfo, or associatedPerson."),
    own("ADV_BD_U4_NAME", text, "drpInfo/filedDisclosure/advBDU4Filing/name", "Form ADV, BD or U4: name",
        "Name of the Form ADV, BD or U4 filing that has the details."),
    own("ADV_BD_U4_CRD_NUMBER", text, "drpInfo/filedDisclosure/advBDU4Filing/crdNumber",
        "Form ADV, BD or U4: CRD number",
        "Number in the Central Registration Depository of the Form ADV, BD or U4 filing that has the details."),
    own("ADV_BD_U4_DISCLOSURE_NUMBER", text, "drpInfo/filedDisclosure/advBDU4Filing/disclosureNumber",
        "Form ADV, BD or U4: disclosure number",
        "Of the Form ADV, BD or U4 filing that has the details: number of the disclosure occurrence."),
    own("MA_NAME", text, "drpInfo/filedDisclosure/maFiling/name", "Form MA: name",
        "Name of the Form MA filing that has the details."),
    own("MA_REGISTRATION_NUMBER", text, "drpInfo/filedDisclosure/maFiling/regNumber", "Form MA: registration number",
        "Of the Form MA filing that has the details: registration number."),
    own("MA_REPORT_DATE", date, "drpInfo/filedDisclosure/maFiling/drpDate", "Form MA: date of the report",
        "Of the Form MA filing that has the details: day of the report in the other filing."),
    own("MA_ACCESSION", text, "drpInfo/filedDisclosure/maFiling/accessionNumber", "Form MA: accession number",
        "EDGAR's accession number of the Form MA filing that has the details."),
    own("MA_T_NAME", text, "drpInfo/filedDisclosure/matFiling/name", "Form MA-T: name",
        "Name of the Form MA-T filing that has the details."),
    own("MA_T_REGISTRATION_NUMBER", text, "drpInfo/filedDisclosure/matFiling/regNumber",
        "Form MA-T: registration number", "Of the Form MA-T filing that has the details: registration number."),
    own("MA_T_DATE", date, "drpInfo/filedDisclosure/matFiling/date", "Form MA-T: date",
        "Day of the Form MA-T filing that has the details."),
    own("MA_I_NAME", text, "drpInfo/filedDisclosure/maiFiling/name", "Form MA-I: name",
        "Name of the Form MA-I filing that has the details."),
    own("MA_I_REGISTRATION_NUMBER", text, "drpInfo/filedDisclosure/maiFiling/regNumber",
        "Form MA-I: registration number", "Of the Form MA-I filing that has the details: registration number."),
    own("MA_I_REPORT_DATE", date, "drpInfo/filedDisclosure/maiFiling/drpDate", "Form MA-I: date of the report",
        "Of the Form MA-I filing that has the details: day of the report in the other filing."),
    own("MA_I_ACCESSION", text, "drpInfo/filedDisclosure/maiFiling/accessionNumber", "Form MA-I: accession number",
        "EDGAR's accession number of the Form MA-I filing that has the details."),
};

constexpr column_spec removal_columns[] = {
    own("REMOVAL_BECAUSE_RESOLVED", text, "drpRemoveReason/isRegistered", "Removal: resolved in the applicant's favor",
        "Marked when removal is asked for because the matter was resolved in the applicant's favor."),
    own("REMOVAL_FILED_IN_ERROR_EXPLANATION", text, "drpRemoveReason/isFiledError/explainTheCircumstances",
        "Removal: why it was filed in error", "What explains a report that was filed in error."),
    own("REMOVAL_OLD_EXPLANATION", text, "drpRemoveReason/isOlderThan10Years/explainTheCircumstances",
        "Removal: explanation of an old event", "What explains a report of an event more than ten years old."),
};

constexpr column_spec person_of_matter_columns[] = {
    own("ASSOCIATED_PERSON_FIRM", text, "apType/firmInfo", "Associated person: firm",
        "Of the associated person: name of the associated firm."),
    own("ASSOCIATED_PERSON_FIRST_NAME", text, "apType/naturalPersonInfo/firstName", "Associated person: first name",
        "Of the associated person: first name of the associated person."),
    own("ASSOCIATED_PERSON_MIDDLE_NAME", text, "apType/naturalPersonInfo/middleName", "Associated person: middle name",
        "Of the associated person: middle name of the associated person."),
    own("ASSOCIATED_PERSON_LAST_NAME", text, "apType/naturalPersonInfo/lastName", "Associated person: last name",
        "Of the associated person: last name of the associated person."),
    own("ASSOCIATED_PERSON_NAME_SUFFIX", text, "apType/naturalPersonInfo/suffix", "Associated person: suffix",
        "Of the associated person: what follows the name of the associated person."),
    own("SEC_REGISTERED", code, "registrationInfo/isSECRegistered", "Registered with the SEC",
        "Y when the associated person is registered with the SEC."),
    own("SEC_REGISTRATION_NUMBER", text, "registrationInfo/secRegistrationNumber", "SEC registration number",
        "Its registration number at the SEC."),
    own("CRD_NUMBER", text, "registrationInfo/crdNumber", "CRD number",
        "Number in the Central Registration Depository."),
    own("PERSON_REMOVAL_NO_LONGER_ASSOCIATED", text, "drpRemovalInformation/apNotAssociated",
        "Person's removal: no longer associated", "Marked when the person is no longer associated."),
    own("PERSON_REMOVAL_RESOLVED", text, "drpRemovalInformation/eventResolved",
        "Person's removal: resolved in the person's favor",
        "Marked when the matter was resolved in the person's favor."),
};

constexpr auto sanction_columns = together(
    own("KIND", code, "name()", "Kind", "Element: barred, enjoined or suspended."),
    own("PERMANENT", text, "duration/durationType/permanent", "Permanent", "Marked when it holds for good."),
    own("NO_TIME_LIMIT", text, "duration/durationType/noTimeSpecified", "No time specified",
        "Marked when no time is set."),
    own("LIMITED", text, "duration/durationType/limited/limited", "For a limited time",
        "Marked when it holds for a limited time."),
    own("DAYS", decimal, "duration/durationType/limited/durationTime/days", "Duration: days", "Number of days."),
    own("MONTHS", decimal, "duration/durationType/limited/durationTime/months", "Duration: months",
        "Number of months."),
    own("YEARS", decimal, "duration/durationType/limited/durationTime/years", "Duration: years", "Number of years."),
    registration::sanction_period_columns);

constexpr column_spec requalification_columns[] = {
    own("PERMANENT", text, "timeToReqaulifyRetrain/durationType/permanent", "Permanent",
        "Marked when it holds for good."),
    own("NO_TIME_LIMIT", text, "timeToReqaulifyRetrain/durationType/noTimeSpecified", "No time specified",
        "Marked when no time is set."),
    own("LIMITED", text, "timeToReqaulifyRetrain/durationType/limited/limited", "For a limited time",
        "Marked when it holds for a limited time."),
    own("DAYS", decimal, "timeToReqaulifyRetrain/durationType/limited/durationTime/days", "Duration: days",
        "Number of days."),
    own("MONTHS", decimal, "timeToReqaulifyRetrain/durationType/limited/durationTime/months", "Duration: months",
        "Number of months."),
    own("YEARS", decimal, "timeToReqaulifyRetrain/durationType/limited/durationTime/years", "Duration: years",
        "Number of years."),
    own("TYPE_REQUIRED", text, "typeRequired", "Type required", "Examination or training that is required."),
    own("CONDITION_SATISFIED_DATE", date, "conditionState/satisfied", "Condition satisfied on",
        "Day on which the condition was satisfied."),
    own("CONDITION_UNMET", text, "conditionState/notSatisfied", "Condition not satisfied: explanation",
        "What explains that it is not satisfied."),
};

}  // namespace filigree::ma
